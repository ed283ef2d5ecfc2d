package org.bihuan.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;
import org.thymeleaf.standard.serializer.StandardJavaScriptSerializer;

/**
 * What a template writes into a script element cannot change where it ends. Thymeleaf escapes {@code </} alone; after
 * {@code <!--<script} a browser reads on past the next end of a script, and the page is lost with whatever somebody typed.
 */
@Configuration(proxyBeanMethods = false)
class ScriptContents {

    ScriptContents(SpringTemplateEngine engine) {
        IStandardJavaScriptSerializer usual = new StandardJavaScriptSerializer(true);
        engine.getDialects().stream()
                .filter(StandardDialect.class::isInstance)
                .map(StandardDialect.class::cast)
                .forEach(dialect -> dialect.setJavaScriptSerializer((object, writer) -> {
                    StringWriter text = new StringWriter();
                    usual.serializeValue(object, text);
                    try {
                        writer.write(text.toString().replace("<", "\\u003C"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
