import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Font, Operations } from './marks.ts'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
let library: Promise<Library> | undefined

/** Loaded at the first PDF. */
const load = (): Promise<Library> => (library ??= import('pdfjs-dist/legacy/build/pdf.mjs'))

const folder = (name: string) =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + sep

/** An open PDF. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly operationsOf: (page: PDFPageProxy) => Promise<Operations>
  readonly close: () => Promise<void>
}

const errorNamed = (error: unknown) => (error instanceof Error ? error.name : '')

/** Whether opening failed because the file asks for a password. */
export const asksForPassword = (error: unknown): boolean => errorNamed(error) === 'PasswordException'

/**
 * Opens a PDF with pdf.js in this thread: no pictures, no scripts, nothing from elsewhere. Fails with the error of
 * pdf.js where the file is encrypted or broken.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { AnnotationMode, getDocument, OPS, VerbosityLevel } = await load()
  const task = getDocument({
    // pdf.js takes the buffer over: it gets one of its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 0,
  })
  const document = await task.promise
  const layers = await document.getOptionalContentConfig()
  const isShown = (layer: unknown) => layers.isVisible(layer)
  const codes = OPS as unknown as Readonly<Record<string, number>>
  return {
    document,
    operationsOf: async (page) => {
      const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
      const fonts = new Map<string, Font>()
      const fontOf = (name: string) => {
        const font = fonts.get(name) ?? describe(page.commonObjs.get(name))
        fonts.set(name, font)
        return font
      }
      return { codes, fnArray, argsArray, fontOf, isShown }
    },
    close: () => task.destroy(),
  }
}

/** The properties of a font of pdf.js that tell where and what its glyphs are. */
interface PdfFont {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  /** Without a map in the file pdf.js takes codes for characters, which they are not. */
  readonly toUnicode?: { readonly _map?: readonly (string | number | undefined)[] }
}

function describe({ fontMatrix, vertical, toUnicode }: PdfFont): Font {
  const map = toUnicode?._map
  return {
    scale: fontMatrix?.[0] ?? 0.001,
    vertical: vertical ?? false,
    knows: (code) => map?.[code] !== undefined,
  }
}
