import { save } from "../export/save.ts";

/*
 * A drawing as a PNG, twice its size on screen, on the page's own ground. Its colours come from style sheets, which a picture does
 * not carry: they are written into a copy first.
 */

const carried = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "fill-opacity",
  "paint-order",
  "font",
  "text-anchor",
] as const;
const scale = 2;

const copyOf = (drawing: SVGSVGElement, width: number, height: number): SVGSVGElement => {
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
  return copy;
};

export const savePng = async (drawing: SVGSVGElement, name: string): Promise<void> => {
  const { width, height } = drawing.getBoundingClientRect();
  const text = new XMLSerializer().serializeToString(copyOf(drawing, width, height));
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [scale * width, scale * height];
  const ink = canvas.getContext("2d");
  if (ink === null) throw new Error("This browser draws no picture.");
  ink.fillStyle = getComputedStyle(document.body).backgroundColor;
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(picture, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("This browser makes no PNG.");
  save(blob, `${name}.png`);
};
