package org.bihuan.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.form.PlainText;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用语 of the staff: each has their own for each step, beside those that the case type brings. */
@Service
public class Phrases {

    private static final int MOST = 30;
    private static final int LONGEST = 500;

    private final PhraseMapper mapper;
    private final CaseTypes types;
    private final CurrentUser currentUser;
    private final Clock clock;

    Phrases(PhraseMapper mapper, CaseTypes types, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.types = types;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Those of whoever is signed in, oldest first. */
    public List<Phrase> of(String caseType, String step) {
        return mapper.of(currentUser.get().username(), caseType, step, MOST);
    }

    /**
     * Keeps a phrase; one that is there already is not kept twice.
     *
     * @throws RefusedException invalid if it is empty or too long or there is no such step, conflict if there are 30 already
     */
    @Transactional
    public Phrase add(@Nullable String caseType, @Nullable String step, @Nullable String typed) {
        Person person = staff();
        CaseType type = types.all().stream()
                .filter(one -> one.key().equals(caseType)
                        && step != null
                        && one.manifest().steps().containsKey(step))
                .findFirst()
                .orElseThrow(() -> RefusedException.wrong("step", "没有这个环节，请刷新页面再试。"));
        String text = PlainText.require("text", "常用语", typed, LONGEST);
        List<Phrase> before = of(type.key(), step);
        Optional<Phrase> known = find(before, text);
        if (known.isPresent()) {
            return known.get();
        }
        if (before.size() >= MOST) {
            throw RefusedException.conflict("每个环节最多存 " + MOST + " 句常用语，请先删去几句。");
        }
        mapper.insert(person.username(), type.key(), step, text, clock.instant());
        return find(of(type.key(), step), text).orElseThrow();
    }

    /** @throws RefusedException not found if it is not there, or somebody else's */
    @Transactional
    public void remove(long id) {
        if (mapper.delete(staff().username(), id) == 0) {
            throw RefusedException.notFound("没有这句常用语，可能已经删除。");
        }
    }

    private static Optional<Phrase> find(List<Phrase> phrases, String text) {
        return phrases.stream().filter(phrase -> phrase.text().equals(text)).findFirst();
    }

    private Person staff() {
        Person person = currentUser.get();
        if (person.isEnterprise()) {
            throw RefusedException.notFound("没有这个地址。");
        }
        return person;
    }
}
