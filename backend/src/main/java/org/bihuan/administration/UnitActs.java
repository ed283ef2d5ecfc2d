package org.bihuan.administration;

import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Unit;
import org.bihuan.people.Units;
import org.springframework.stereotype.Service;

/** What the system administrator does to units. */
@Service
class UnitActs {

    static final Set<String> KINDS = Set.of("department", "town", "authority", "experts");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST = 128;

    private final Units units;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;

    UnitActs(Units units, AdministrationLedger ledger, CurrentUser currentUser) {
        this.units = units;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** @throws RefusedException invalid if a part of it is, conflict if the code is taken */
    void add(String code, String name, String kind, String parent) {
        if (!CODE.matcher(code).matches() || code.startsWith("enterprise-")) {
            throw Refusals.invalid("code", "代码用小写字母开头，2 到 40 位小写字母、数字、横线。");
        }
        if (!KINDS.contains(kind)) {
            throw Refusals.invalid("kind", "没有这种单位。");
        }
        checkName(name);
        ledger.write(() -> {
            if (!parent.isEmpty() && units.require(parent).closed()) {
                throw Refusals.invalid("parent", "上级单位已经撤销。");
            }
            units.add(
                    new Organisation(code, name, kind, kind.equals("town") ? name : null, null),
                    parent.isEmpty() ? null : parent);
            ledger.append(
                    "unit-added",
                    currentUser.username(),
                    Facts.aboutUnit(code).put("name", name).put("parent", parent));
            return code;
        });
    }

    /** @throws RefusedException conflict if it is not called {@code was} any more */
    void rename(String code, String was, String name) {
        checkName(name);
        ledger.write(() -> {
            units.rename(units.require(code).code(), was, name);
            ledger.append(
                    "unit-renamed", currentUser.username(), Facts.changed(Facts.aboutUnit(code), "name", was, name));
            return code;
        });
    }

    /** @throws RefusedException conflict while people or other units belong to it */
    void close(String code) {
        ledger.write(() -> {
            Unit unit = units.require(code);
            if (!unit.closed()) {
                units.close(code);
                ledger.append(
                        "unit-closed",
                        currentUser.username(),
                        Facts.aboutUnit(code).put("name", unit.name()));
            }
            return unit;
        });
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw Refusals.invalid("name", "请填写单位名称，最多 128 个字。");
        }
    }
}
