package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Answer sheets in batches that are worth handing to a thread, and bounded in size. */
final class SheetBatches implements Iterator<List<AnswerSheet>> {

  private static final int SHEETS = 200;
  private static final int ANSWERS = 20_000;

  private final Iterator<AnswerSheet> sheets;
  private final SeenIds persons = new SeenIds();

  SheetBatches(Iterator<AnswerSheet> sheets) {
    this.sheets = sheets;
  }

  @Override
  public boolean hasNext() {
    return sheets.hasNext();
  }

  @Override
  public List<AnswerSheet> next() {
    List<AnswerSheet> batch = new ArrayList<>();
    int answers = 0;
    while (batch.size() < SHEETS && answers < ANSWERS && sheets.hasNext()) {
      AnswerSheet sheet = unique(sheets.next());
      answers += sheet.answers().size();
      batch.add(sheet);
    }
    return batch;
  }

  private AnswerSheet unique(AnswerSheet sheet) {
    return sheet.isAnonymous() || persons.add(sheet.person())
        ? sheet
        : AnswerSheet.twin(sheet.line(), sheet.person());
  }
}
