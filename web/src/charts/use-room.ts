import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width that a drawing has, in CSS pixels, so that its text keeps its size; `usual` before it is known, and without a browser. */
export const useRoom = (usual = 720): { readonly room: RefObject<HTMLDivElement | null>; readonly width: number } => {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const node = room.current;
    if (node === null) return;
    const measure = (): void => {
      if (node.clientWidth > 0) setWidth(node.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { room, width };
};
