package org.bihuan.clock;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.clock.DeadlineRule.Extension;
import org.bihuan.clock.DeadlineRule.Suspension;
import org.bihuan.clock.DeadlineRule.WarningPoint;
import org.bihuan.clock.Period.Unit;
import org.bihuan.people.Roles;
import org.jspecify.annotations.Nullable;

/** What no rule of {@code processes/deadlines.yaml} may be, each with the sentence that says so. */
final class RuleCheck {

    private static final int MOST_LEFT = 1000;

    private final String who;

    private RuleCheck(String code) {
        this.who = "期限" + code;
    }

    static void check(DeadlineRule rule) {
        if (isBlank(rule.code()) || isBlank(rule.name())) {
            throw wrong("每条期限都须写明code和name。");
        }
        new RuleCheck(rule.code()).whole(rule);
    }

    /** @param who whose points they are, for the sentence */
    static void warnings(String who, List<WarningPoint> points) {
        for (WarningPoint point : points) {
            boolean none = point.percent() == null && point.workdays() == null && point.days() == null;
            if (point.level() == null || none) {
                throw wrong(who + "的每个warn须写明level，并写明percent、workdays、days中的至少一项。");
            }
            if (isOutside(point.percent(), 99)
                    || isOutside(point.workdays(), MOST_LEFT)
                    || isOutside(point.days(), MOST_LEFT)) {
                throw wrong(who + "的warn超出范围：percent须在1到99之间，workdays和days须在1到" + MOST_LEFT + "之间。");
            }
        }
    }

    static IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(DeadlineRules.FILE + "：" + sentence);
    }

    private void whole(DeadlineRule rule) {
        if (rule.unit() == null || rule.basis() == null || rule.effectiveFrom() == null || isBlank(rule.startEvent())) {
            throw wrong(who + "须写明unit、startEvent、basis和effectiveFrom。");
        }
        period(rule.unit(), rule.roll(), rule::period);
        if (isBlank(rule.ground())) {
            throw wrong(who + "须写明依据：basis为service的写source，为statute的写article。");
        }
        if (rule.effectiveTo() != null && rule.effectiveTo().isBefore(rule.effectiveFrom())) {
            throw wrong(who + "的effectiveTo不能早于effectiveFrom。");
        }
        if (rule.internal() && !Boolean.TRUE.equals(rule.roll())) {
            throw wrong(who + "的末日不顺延，没有另一个内部期限，internal请删除。");
        }
        if (rule.unverified() && isBlank(rule.note())) {
            throw wrong(who + "未核实，须用note写明向谁、按什么核对。");
        }
        for (Suspension suspension : rule.suspend()) {
            if (isBlank(suspension.reason())) {
                throw wrong(who + "的suspend须逐项写明reason。");
            }
        }
        if (rule.suspend().stream().map(Suspension::reason).distinct().count()
                < rule.suspend().size()) {
            throw wrong(who + "的suspend有重复的reason。");
        }
        for (Extension extension : rule.extend()) {
            if (isBlank(extension.by()) || extension.unit() == null || extension.amount() < 1) {
                throw wrong(who + "的extend须逐级写明by、amount和unit，amount至少为1。");
            }
            if (!Roles.NAMES.keySet().containsAll(extension.roles())) {
                throw wrong(who + "的extend里有未知的角色：" + extension.roles() + "。");
            }
            period(extension.unit(), extension.roll(), extension::period);
        }
        warnings(who, rule.warn());
    }

    private void period(Unit unit, @Nullable Boolean roll, Runnable period) {
        if (unit.mayEndAtRest() != (roll != null)) {
            throw wrong(who + (roll == null ? "按" + unit + "计，须用roll写明末日是否顺延。" : "按" + unit + "计，末日不会是休息日，roll请删除。"));
        }
        try {
            period.run();
        } catch (RefusedException e) {
            throw wrong(who + "的amount不对：" + e.getMessage());
        }
    }

    private static boolean isOutside(@Nullable Integer number, int most) {
        return number != null && (number < 1 || number > most);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
