package org.bihuan.hazard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.Times;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.Moments;
import org.jspecify.annotations.Nullable;

/** Reads what people have entered into the rows of a form. A form may ask for the same with a number or with a choice. */
final class Entries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PHOTOS = 100;

    private Entries() {}

    /** The number of a finding, 0 if there is none that makes sense. */
    static int findingNo(JsonNode value) {
        String text = value.asText("").strip();
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
    }

    static Set<Integer> findingNos(JsonNode list) {
        Set<Integer> numbers = new LinkedHashSet<>();
        list.forEach(value -> numbers.add(findingNo(value)));
        numbers.remove(0);
        return numbers;
    }

    /** The user names of those who inspect or recheck, separated by commas. */
    static String inspectors(CaseData data, String otherwise) {
        String inspectors = String.join(",", ids(data.value("inspectors")));
        return inspectors.isEmpty() || inspectors.length() > 255 ? otherwise : inspectors;
    }

    static @Nullable LocalDate day(JsonNode value) {
        Instant moment = Moments.of(value);
        return moment == null ? null : LocalDate.ofInstant(moment, Times.ZONE);
    }

    /** The text, cut to what its column takes; {@code null} for none. */
    static @Nullable String text(JsonNode value, int most) {
        String text = value.asText("").strip();
        if (text.isEmpty()) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    static @Nullable BigDecimal amount(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    static boolean isYes(JsonNode value) {
        return value.asBoolean(false) || value.asText("").equals("yes");
    }

    static List<String> ids(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        list.forEach(id -> ids.add(id.asText()));
        return ids.stream().limit(MOST_PHOTOS).toList();
    }

    /** Both together, each once, as JSON. */
    static String joined(Collection<String> some, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return JSON.valueToTree(all.stream().limit(MOST_PHOTOS).toList()).toString();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a hazard holds JSON", e);
        }
    }
}
