package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachments;
import org.bihuan.casetype.CaseType;
import org.bihuan.clock.Clocks;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.form.Form;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a new case down: its row, its parties, its first fact, its clocks and its process. */
@Component
class CaseOpening {

    /**
     * Who opens a case.
     *
     * @param ofEnterprise whether they belong to the enterprise that the case is about
     * @param sees whether they see the case from now on for having opened it
     */
    record Opener(String username, boolean ofEnterprise, boolean sees) {}

    private final CaseMapper mapper;
    private final CaseEngine engine;
    private final EngineVariables variables;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Clock clock;

    CaseOpening(
            CaseMapper mapper,
            CaseEngine engine,
            EngineVariables variables,
            Enterprises enterprises,
            Attachments attachments,
            Clocks clocks,
            Ledger ledger,
            Clock clock) {
        this.mapper = mapper;
        this.engine = engine;
        this.variables = variables;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The enterprise that the start form names, if it asks for one and need not leave it open.
     *
     * @throws RefusedException invalid if there is no such enterprise
     */
    @Nullable
    Enterprise named(CaseType type, Form form, ObjectNode data) {
        String field = type.manifest().start().enterprise();
        return form.field(field).isEmpty() || data.path(field).asText().isBlank()
                ? null
                : enterprises
                        .find(data.path(field).asText())
                        .orElseThrow(() -> RefusedException.invalid(field, "没有这家企业，请核对统一社会信用代码。"));
    }

    /**
     * Opens the case; within the transaction that has begun its chain.
     *
     * @param data of the start form, valid
     */
    CaseFile open(
            CaseType type, Form form, ObjectNode data, String number, Opener opener, @Nullable Enterprise enterprise) {
        CaseData caseData = CaseData.empty().with(CaseData.START, data, Set.of());
        CaseFile file = new CaseFile(
                number,
                type.key(),
                type.version(),
                title(type, form, data, enterprise),
                CaseFile.OPEN,
                null,
                clock.instant(),
                null,
                opener.username(),
                enterprise == null ? null : enterprise.uscc(),
                enterprise == null ? null : enterprise.name(),
                enterprise == null ? null : enterprise.town(),
                caseData.valuesText(),
                caseData.sourcesText());
        mapper.insert(file);
        mapper.addParties(number, file.openedAt(), parties(type, opener, enterprise));
        attachments.bind(number, CaseData.START, "提交", FileFields.in(form, data), opener.username());
        ledger.append(Event.of(number, "case-opened", opener.username())
                .onBehalfOf(opener.ofEnterprise() || enterprise == null ? null : enterprise.uscc())
                .at(CaseData.START, "提交")
                .with(data));
        type.manifest().clocks().forEach((code, declared) -> {
            if (!declared.byModel()) {
                clocks.start(
                        number,
                        code,
                        file.openedAt(),
                        Moments.of(data.path(String.valueOf(declared.notBefore()))),
                        null);
            }
        });
        engine.start(type, number, variables.of(type, number, form, data));
        return file;
    }

    private static List<String> parties(CaseType type, Opener opener, @Nullable Enterprise enterprise) {
        List<String> parties = new ArrayList<>();
        if (enterprise != null && type.manifest().start().partySees()) {
            parties.add("uscc:" + enterprise.uscc());
        }
        if (opener.sees()) {
            parties.add("user:" + opener.username());
        }
        parties.add(Cases.handlerKey(opener.username()));
        return parties;
    }

    private static String title(CaseType type, Form form, ObjectNode data, @Nullable Enterprise enterprise) {
        return Placeholders.fill(
                type.manifest().title(),
                field -> field.equals("enterprise")
                        ? (enterprise == null ? "" : enterprise.name())
                        : form.label(field, data.path(field).asText()));
    }
}
