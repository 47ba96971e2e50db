/**
 * Brackets of every kind that labels are printed with, to stand inside a class of a regular expression: 〔一〕 and
 * [单位：万元] mean what （一） and （单位：万元） do.
 */
export const OPENING = '（(〔\\[［【〖｛{〈﹙'
/** What ends them, in the same order. */
export const CLOSING = '）)〕\\]］】〗｝}〉﹚'
