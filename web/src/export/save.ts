/** Gives the browser a file to save. */
export const save = (content: Blob | string, name: string, type = "text/csv;charset=utf-8"): void => {
  const address = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
