package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form-js components that hold data. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    RADIO,
    SELECT,
    CHECKLIST,
    TAGLIST,
    DATETIME,
    FILEPICKER,
    DYNAMICLIST;

    static Optional<FieldType> of(String component) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(component))
                .findFirst();
    }

    boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    boolean isChoice() {
        return this == RADIO || this == SELECT || isManyChoice();
    }

    boolean isManyChoice() {
        return this == CHECKLIST || this == TAGLIST;
    }

    /** What form-js holds for a field that nobody filled; conditions see this value. */
    JsonNode empty() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (this) {
            case TEXTFIELD, TEXTAREA -> nodes.textNode("");
            case CHECKBOX -> nodes.booleanNode(false);
            case CHECKLIST, TAGLIST, DYNAMICLIST -> nodes.arrayNode();
            case NUMBER, RADIO, SELECT, DATETIME, FILEPICKER -> nodes.nullNode();
        };
    }
}
