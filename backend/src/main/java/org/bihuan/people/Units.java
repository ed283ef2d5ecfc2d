package org.bihuan.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The tree of the units that staff belong to. */
@Component
public class Units {

    private static final int MOST = 1000;

    private final UnitMapper mapper;
    private final Organisations organisations;
    private final Clock clock;

    Units(UnitMapper mapper, Organisations organisations, @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** All of them, closed ones too, by code. */
    public List<Unit> all() {
        return mapper.all(MOST);
    }

    /** The unit of this code, or else the open one of exactly this name. */
    public Optional<Unit> find(String codeOrName) {
        return Optional.ofNullable(mapper.find(codeOrName)).or(() -> Optional.ofNullable(mapper.named(codeOrName)));
    }

    /** @throws RefusedException (404) if there is no such unit */
    public Unit require(String code) {
        return Optional.ofNullable(mapper.find(code)).orElseThrow(() -> RefusedException.notFound("没有这个单位。"));
    }

    /** @throws RefusedException (409) if the code is taken */
    public void add(Organisation unit, @Nullable String parent) {
        if (organisations.find(unit.code()).isPresent()) {
            throw RefusedException.conflict("代码“%s”已经有单位用了。".formatted(unit.code()));
        }
        organisations.save(unit);
        place(unit.code(), parent);
    }

    /** Puts a unit under another, or at the top. */
    public void place(String code, @Nullable String parent) {
        mapper.place(code, parent);
    }

    /** @throws RefusedException (409) if it is not called {@code was} any more */
    public void rename(String code, String was, String name) {
        if (mapper.rename(code, was, name) == 0) {
            throw RefusedException.conflict("别人刚刚改过这个单位，请刷新页面，看过再改。");
        }
    }

    /** @throws RefusedException (409) while people or other units belong to it */
    public void close(String code) {
        Unit unit = require(code);
        if (unit.people() > 0) {
            throw RefusedException.conflict("“%s”还有 %d 个启用的账号，先调走或停用。".formatted(unit.name(), unit.people()));
        }
        if (mapper.openBelow(code) > 0) {
            throw RefusedException.conflict("“%s”下面还有单位，先撤销下面的。".formatted(unit.name()));
        }
        mapper.close(code, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
