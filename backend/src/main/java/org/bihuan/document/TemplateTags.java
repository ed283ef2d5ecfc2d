package org.bihuan.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.template.IterableTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * What a template asks for.
 *
 * @param names every variable, those of list rows as {@code findings.level}
 * @param tables lists that fill the rows of a table
 * @param sections lists or texts that a section repeats over
 */
record TemplateTags(Set<String> names, Set<String> tables, Set<String> sections) {

    private static final Pattern ROW_TAG = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern TABLE_TAG = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

    /** @throws RuntimeException if the file is no Word document or a section is not closed */
    static TemplateTags of(byte[] template) throws IOException {
        TemplateTags tags = new TemplateTags(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        try (XWPFTemplate compiled =
                XWPFTemplate.compile(new ByteArrayInputStream(template), Configure.createDefault())) {
            tags.collect(compiled.getElementTemplates(), "");
            tags.collectTables(compiled.getXWPFDocument());
        }
        return tags;
    }

    private void collect(List<MetaTemplate> templates, String prefix) {
        for (MetaTemplate template : templates) {
            if (template instanceof IterableTemplate section) {
                String name = section.getStartMark().getTagName();
                names.add(prefix + name);
                sections.add(prefix + name);
                collect(section.getTemplates(), prefix + name + ".");
            } else if (template instanceof RunTemplate run) {
                names.add(prefix + run.getTagName());
            }
        }
    }

    private void collectTables(XWPFDocument document) {
        for (XWPFTable table : document.getTables()) {
            for (int row = 0; row + 1 < table.getNumberOfRows(); row++) {
                Matcher list = TABLE_TAG.matcher(text(table.getRow(row)));
                Matcher cell = ROW_TAG.matcher(text(table.getRow(row + 1)));
                while (cell.find() && list.find(0)) {
                    tables.add(list.group(1));
                    names.add(list.group(1) + "." + cell.group(1).strip());
                }
            }
        }
    }

    private static String text(XWPFTableRow row) {
        StringBuilder text = new StringBuilder();
        row.getTableCells().forEach(cell -> text.append(cell.getText()).append(' '));
        return text.toString();
    }
}
