/**
 * Sentences of our own on all of a place, and the quantities that a person reads in each in the report of its government;
 * in that of a bureau they are of others.
 */
export const SENTENCES_OF_GOVERNMENTS: readonly (readonly [string, string])[] = [
  ['全省各级行政机关主动公开政府信息约215.3万条。', 'disclosures_total=2153000'],
  ['全市共发生政府信息公开行政复议案件41件，纠错率9.8%。', 'reconsiderations=41'],
  ['2024年，我县30个部门、18个乡镇累计公开信息33,415条，人均不足1条。', 'disclosures_total=33415'],
  ['全市2024年主动公开政府信息12.6万余条，其中市本级1.9万条，县区10.7万条。', 'disclosures_total=126000'],
  ['截至年底，我县现行有效的行政规范性文件共52件。', 'normative_documents_in_force=52'],
  [
    '2024年全市累计公开政府信息87,431条，其中通过政府网站公开61,208条，占70%；通过公共查阅点公开9,317条，占10.7%；以其他方式公开16,906条，占19.3%。',
    'disclosures_total=87431 website_posts=61208',
  ],
  [
    '2024年，全区受理政府信息公开申请217件。其中，当面申请96件，信函申请31件，网上申请90件。',
    'requests_received=217 requests_in_person=96 requests_by_mail=31 requests_online=90',
  ],
  ['全省政府系统开展培训1.2万场次、38万人次。', 'trainings=12000 training_participants=380000'],
  ['全年全市各级各部门主动公开政府信息18.4万条。', 'disclosures_total=184000'],
  ['全省因政府信息公开引发的行政复议1294件、行政诉讼1106件。', 'reconsiderations=1294 litigations=1106'],
  ['全市各级行政机关举办培训班58期，培训3,640人。', 'trainings=58 training_participants=3640'],
  [
    '2024年全区共发生针对政府信息公开的行政复议申请6件，维持5件，撤销1件；行政诉讼2件。',
    'reconsiderations=6 litigations=2',
  ],
  ['全市政府系统主动公开政府信息4.6万条。', 'disclosures_total=46000'],
  ['全县行政机关共作出行政处罚决定4521件。', 'penalty_decisions=4521'],
  ['全县共收到政府信息公开申请356件，其中县级部门310件，乡镇46件。', 'requests_received=356'],
  ['全市教育系统累计受理依申请公开事项230件。', 'requests_received=230'],
  ['各级各部门主动公开政府信息3.2万条。', 'disclosures_total=32000'],
  ['县政府收到政府信息公开申请12件。', 'requests_received=12'],
  ['我区共制发规范性文件9件。', 'normative_documents_issued=9'],
]
