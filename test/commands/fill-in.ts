import excel from 'exceljs';

/** Fills in the column of corrections of a fix-list, by line and column. */
export async function fillIn(path: string, wanted: Readonly<Record<string, string>>): Promise<void> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(path);
  workbook.getWorksheet('Herstellijst')!.eachRow((row) => {
    const value = wanted[`${row.getCell(1).value} ${row.getCell(2).value}`];
    if (value !== undefined) row.getCell(7).value = value;
  });
  await workbook.xlsx.writeFile(path);
}
