package org.bihuan.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Word templates that a clerk can edit: {@code {{name}}} is a value, {@code {{@qr}}} the QR code, {@code {{?list}}…{{/list}}}
 * a paragraph for each entry or line, and {@code {{list}}} in the row above {@code [name]} cells a table row for each entry.
 */
@Component
public final class DocumentTemplates {

    /** What stands for a value that is absent or blank: an official paper has no holes. */
    public static final String NOTHING = "—";

    /** In entries of lists: their number, from 1, and the whole of an entry that is plain text. */
    private static final Set<String> OF_EVERY_ENTRY = Set.of("index", "text");

    private static final int QR_PIXELS = 100;

    /**
     * What is wrong with a template, in sentences; empty if it can be filled.
     *
     * @param known the variables that exist, those of list entries as {@code findings.level}
     */
    public List<String> problems(byte[] template, Set<String> known) {
        TemplateTags tags;
        try {
            tags = TemplateTags.of(template);
        } catch (IOException | RuntimeException e) {
            return List.of("模板不是可用的 Word 文档（docx），或者其中的 {{?…}} 段落没有用 {{/…}} 结束：" + e.getMessage());
        }
        List<String> problems = new ArrayList<>(WordLimits.problems(template));
        for (String name : tags.names()) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            boolean ofEntry = name.contains(".") && OF_EVERY_ENTRY.contains(last);
            if (!ofEntry && !known.contains(name)) {
                problems.add("模板中的变量“" + name + "”没有对应的数据，请改用：" + String.join("、", new TreeSet<>(known)) + "。");
            }
        }
        return problems;
    }

    /** Those of the signers whose word the template does not say, by 、; a file that is no Word document says none. */
    String withoutPlace(byte[] template, List<String> signers) {
        if (signers.isEmpty()) {
            return "";
        }
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(template)))) {
            // the letters of a place are often set apart
            String text = word.getText().replaceAll("\\s", "");
            return signers.stream().filter(signer -> !text.contains(signer)).collect(Collectors.joining("、"));
        } catch (IOException | RuntimeException e) {
            return String.join("、", signers);
        }
    }

    /**
     * Fills a template. Values are text only, whatever they contain: no value is ever read as a tag.
     *
     * @param model texts and numbers, PNG bytes, and lists of texts or of maps of texts, by variable
     * @throws IllegalArgumentException if the template asks for something that the model does not name
     */
    byte[] fill(byte[] template, Map<String, ?> model) {
        try {
            TemplateTags tags = TemplateTags.of(template);
            ConfigureBuilder configuration = Configure.builder();
            Map<String, Object> values = new LinkedHashMap<>();
            for (String name : tags.names()) {
                if (name.contains(".")) {
                    continue;
                }
                if (!model.containsKey(name)) {
                    throw new IllegalArgumentException(
                            "the template asks for " + name + ", which the model does not name");
                }
                boolean repeats =
                        tags.tables().contains(name) || tags.sections().contains(name);
                values.put(name, repeats ? entries(name, model.get(name), tags) : value(model.get(name)));
            }
            tags.tables().forEach(list -> configuration.bind(list, new LoopRowTableRenderPolicy()));
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            try (XWPFTemplate compiled =
                    XWPFTemplate.compile(new ByteArrayInputStream(template), configuration.build())) {
                compiled.render(values).write(filled);
            }
            return filled.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(@Nullable Object value) {
        if (value instanceof byte[] png) {
            return Pictures.ofBytes(png).size(QR_PIXELS, QR_PIXELS).create();
        }
        return text(value);
    }

    private static List<Map<String, Object>> entries(String list, @Nullable Object value, TemplateTags tags) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Object entry : collection(value)) {
            Map<String, Object> row = new LinkedHashMap<>();
            columns(list, tags)
                    .forEach(column -> row.put(column, text(entry instanceof Map<?, ?> m ? m.get(column) : null)));
            row.put("text", text(entry instanceof Map<?, ?> m ? m.get("text") : entry));
            row.put("index", String.valueOf(entries.size() + 1));
            entries.add(row);
        }
        if (entries.isEmpty()) {
            Map<String, Object> row = new LinkedHashMap<>();
            columns(list, tags).forEach(column -> row.put(column, NOTHING));
            entries.add(row);
        }
        return entries;
    }

    private static List<String> columns(String list, TemplateTags tags) {
        return tags.names().stream()
                .filter(name -> name.startsWith(list + "."))
                .map(name -> name.substring(list.length() + 1))
                .toList();
    }

    private static Collection<?> collection(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        return value == null
                ? List.of()
                : value.toString().lines().filter(line -> !line.isBlank()).toList();
    }

    /** Without the control characters that no Word file may contain. */
    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString().replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]", "");
        return text.isBlank() ? NOTHING : text.strip();
    }
}
