package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Checks the value of one field, whatever else the form says; lists are not values, their rows are checked field by field. */
final class ValueCheck {

    private final FormContext context;

    ValueCheck(FormContext context) {
        this.context = context;
    }

    Verdict check(Field field, @Nullable JsonNode raw) {
        Verdict verdict = raw == null || raw.isNull() ? Verdict.EMPTY : present(field, raw);
        boolean unticked = field.type() == FieldType.CHECKBOX
                && verdict.value() != null
                && !verdict.value().booleanValue();
        boolean missing = verdict.value() == null && verdict.messages().isEmpty();
        return field.rules().required() && (missing || unticked) ? Verdict.refused(demand(field)) : verdict;
    }

    private Verdict present(Field field, JsonNode raw) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> TextCheck.check(field, raw, context.limits());
            case NUMBER -> NumberCheck.check(field, raw);
            case CHECKBOX -> raw.isBoolean() ? Verdict.of(raw) : Verdict.refused("“" + field.label() + "”只能勾选或不勾选。");
            case RADIO, SELECT -> ChoiceCheck.one(field, raw, context);
            case CHECKLIST, TAGLIST -> ChoiceCheck.many(field, raw, context);
            case DATETIME -> MomentCheck.check(field, raw, context);
            case FILEPICKER -> ChoiceCheck.files(field, raw, context.limits());
            case DYNAMICLIST -> throw new IllegalArgumentException("A list is checked row by row");
        };
    }

    private static String demand(Field field) {
        String verb =
                switch (field.type()) {
                    case CHECKBOX -> "请勾选";
                    case RADIO, SELECT, CHECKLIST, TAGLIST, DATETIME -> "请选择";
                    case FILEPICKER -> "请上传";
                    case TEXTFIELD, TEXTAREA, NUMBER, DYNAMICLIST -> "请填写";
                };
        return verb + "“" + field.label() + "”。";
    }
}
