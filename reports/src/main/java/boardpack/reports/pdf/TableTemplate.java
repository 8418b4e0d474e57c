package boardpack.reports.pdf;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** Grows {@code table.jrxml}: its elements with the keys {@code head} and {@code cell} become one a column. */
final class TableTemplate {
  private static final String HEAD = "head";
  private static final String CELL = "cell";

  private final JasperDesign design;
  private final TableLayout layout;

  private TableTemplate(JasperDesign design, TableLayout layout) {
    this.design = design;
    this.layout = layout;
  }

  static JasperDesign grown(JasperDesign design, TableLayout layout) {
    TableTemplate template = new TableTemplate(design, layout);
    template.declare();
    template.makeRoomForPhrase((JRDesignBand) design.getColumnHeader());
    template.grow((JRDesignBand) design.getColumnHeader(), HEAD, "$P{h");
    for (JRBand band : design.getDetailSection().getBands()) {
      template.grow((JRDesignBand) band, CELL, "$F{c");
    }
    return design;
  }

  private void declare() {
    try {
      for (int i = 0; i < layout.widths().size(); i++) {
        JRDesignField field = new JRDesignField();
        field.setName("c" + i);
        field.setValueClass(String.class);
        design.addField(field);
        JRDesignParameter head = new JRDesignParameter();
        head.setName("h" + i);
        head.setValueClass(String.class);
        design.addParameter(head);
      }
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mandated words stand above the heads, on each page; they take as many lines as they need. */
  private void makeRoomForPhrase(JRDesignBand heads) {
    JRDesignTextField phrase = (JRDesignTextField) heads.getElementByKey("phrase");
    int height = layout.phraseLines() * phrase.getHeight();
    heads.setHeight(heads.getHeight() + height);
    ((JRDesignTextField) heads.getElementByKey(HEAD)).setY(height);
    if (height == 0) {
      heads.removeElement(phrase);
    } else {
      phrase.setHeight(height);
    }
  }

  private void grow(JRDesignBand band, String key, String reference) {
    JRDesignTextField pattern = (JRDesignTextField) band.getElementByKey(key);
    band.removeElement(pattern);
    int x = 0;
    for (int i = 0; i < layout.widths().size(); i++) {
      JRDesignTextField text = (JRDesignTextField) pattern.clone();
      text.setKey(TableTags.key(key, i, layout.widths().size()));
      if (i == 0) {
        text.getLineBox().setLeftPadding(0);
      }
      if (TableLayout.isBehindNumber(layout.table(), i)) {
        text.getLineBox().setLeftPadding(text.getLineBox().getLeftPadding() + TableLayout.AIR);
      }
      if (layout.isDense()) {
        dense(text);
      }
      text.setX(x);
      text.setWidth(layout.widths().get(i));
      text.setExpression(new JRDesignExpression(reference + i + "}"));
      text.setHorizontalTextAlign(align(i));
      band.addElement(text);
      x += layout.widths().get(i);
    }
  }

  private static void dense(JRDesignTextField text) {
    text.setFontSize(TableLayout.DENSE);
    text.getLineBox().setTopPadding(1);
    text.getLineBox().setBottomPadding(2);
  }

  private HorizontalTextAlignEnum align(int column) {
    return TableLayout.isNumber(layout.table().columns().get(column)) ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT;
  }
}
