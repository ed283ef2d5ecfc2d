package org.bihuan.document;

import java.time.Clock;
import java.time.LocalDate;
import org.bihuan.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The 文号 of papers ({@code 晋应急责改〔2026〕12号}): without gaps for each 字 and year, so each is taken in the transaction
 * that issues its paper and goes back with it. Until that one ends, whoever needs the next waits: take it last.
 */
@Component
final class DocumentNumbers {

    private final DocumentMapper mapper;
    private final Clock clock;
    private final String authority;

    DocumentNumbers(DocumentMapper mapper, Clock clock, @Value("${bihuan.document.authority}") String authority) {
        this.mapper = mapper;
        this.clock = clock;
        this.authority = authority;
    }

    /** The next number of the 字 in this year, which ends at midnight in China. */
    String next(String word) {
        int year = LocalDate.ofInstant(clock.instant(), Times.ZONE).getYear();
        mapper.countUp(word, year);
        return "%s%s〔%d〕%d号".formatted(authority, word, year, mapper.lastNumber(word, year));
    }
}
