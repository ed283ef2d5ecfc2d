package org.bihuan;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a page itself says, in the language of whoever reads it. Where nobody reads, in a job, it is Chinese. What is kept or
 * sent, and what a case type's folder says, is no matter of this: it stays as it was written.
 */
@Component
public final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param key in {@code messages.properties}
     * @param values what stands for {0}, {1} and so on; numbers of things as numbers, anything else as text
     */
    public String of(String key, Object... values) {
        return messages.getMessage(key, values, language());
    }

    /** What is said here is kept or sent: it is Chinese, whoever reads just now. */
    public <T> T kept(Supplier<T> saying) {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return saying.get();
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    public Locale language() {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        Locale chosen = reader == null ? null : reader.getLocale();
        return chosen == null ? Locale.SIMPLIFIED_CHINESE : chosen;
    }
}
