import { save } from "../export/save.ts";

/*
 * A figure as a PNG, twice its size on screen and on the page's own ground: headline, unit and dates, legend, drawing. Colours come
 * from style sheets, which a picture does not carry: they are written into a copy of each drawing first.
 */

const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "paint-order",
  "font",
  "text-anchor",
] as const;
const scale = 2;
const edge = 16;
const lineHeight = 20;

type Ink = CanvasRenderingContext2D;

const pictureOf = async (drawing: SVGSVGElement): Promise<HTMLImageElement> => {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const { name, value } of drawing.attributes) copy.setAttribute(name, value);
  for (const child of drawing.childNodes) copy.append(child.cloneNode(true));
  const copies = [...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, from] of [...drawing.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(from);
    for (const name of carried) copies[index]?.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute("width", String(scale * width));
  copy.setAttribute("height", String(scale * height));
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
};

/** The lines that a text takes in a width. */
const linesOf = (ink: Ink, text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && ink.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

export const savePng = async (figure: HTMLElement, name: string): Promise<void> => {
  const drawing = figure.querySelector<SVGSVGElement>(".chart-room svg");
  const canvas = document.createElement("canvas");
  const ink = canvas.getContext("2d");
  if (drawing === null || ink === null) throw new Error("This browser draws no picture.");
  const { width, height } = drawing.getBoundingClientRect();
  const { color, fontFamily } = getComputedStyle(figure);
  const fonts = [`600 16px ${fontFamily}`, `14px ${fontFamily}`];
  const texts = [...figure.querySelectorAll("figcaption p")].flatMap((paragraph, index) => {
    ink.font = fonts[index] ?? fonts[1] ?? "";
    return linesOf(ink, paragraph.textContent ?? "", width).map((line) => ({ line, font: ink.font }));
  });
  const keys = [...figure.querySelectorAll(".legend li")];
  const top = edge + lineHeight * (texts.length + (keys.length === 0 ? 0 : 1)) + edge / 2;
  [canvas.width, canvas.height] = [scale * (width + 2 * edge), scale * (top + height + edge)];
  ink.scale(scale, scale);
  ink.fillStyle = getComputedStyle(document.body).backgroundColor;
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.fillStyle = color;
  for (const [index, { line, font }] of texts.entries()) {
    ink.font = font;
    ink.fillText(line, edge, edge + lineHeight * index + 14);
  }
  let x = edge;
  ink.font = fonts[1] ?? "";
  const base = edge + lineHeight * texts.length;
  for (const key of keys) {
    const swatch = key.querySelector("svg");
    const label = key.textContent ?? "";
    if (swatch !== null) ink.drawImage(await pictureOf(swatch), x, base + 4, 24, 14);
    ink.fillText(label, x + 30, base + 16);
    x += 30 + ink.measureText(label).width + edge;
  }
  ink.drawImage(await pictureOf(drawing), edge, top, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("This browser makes no PNG.");
  save(blob, `${name}.png`);
};
