package org.bihuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;

/** What Word can and our PDF cannot: a template that has it would lose it on paper, so it is refused. */
final class WordLimits {

    private static final Map<String, String> NOT_PRINTED = notPrinted();

    private WordLimits() {}

    static List<String> problems(byte[] template) {
        List<String> problems = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
            Element body = (Element) document.getDocument().getBody().getDomNode();
            NOT_PRINTED.forEach((element, name) -> {
                if (body.getElementsByTagNameNS("*", element).getLength() > 0) {
                    problems.add("模板中有" + name + "，转成 PDF 时会丢失，请改用普通段落或表格。");
                }
            });
        } catch (IOException e) {
            problems.add("模板不是可用的 Word 文档（docx）：" + e.getMessage());
        }
        return problems;
    }

    private static Map<String, String> notPrinted() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("txbxContent", "文本框");
        names.put("object", "嵌入对象");
        names.put("oMath", "公式");
        names.put("footnoteReference", "脚注");
        names.put("endnoteReference", "尾注");
        names.put("sdt", "内容控件");
        names.put("ins", "未接受的修订");
        names.put("del", "未接受的修订");
        return names;
    }
}
