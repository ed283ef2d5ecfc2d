package org.bihuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Times;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseDetails;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.MasterData;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the bureau knows about the enterprises of the demonstration: by their trades, with a few licences that end soon. */
@Component
@Profile("!mysql")
class DemoMasterData {

    /** What belongs to a trade. */
    private record Trade(String industryCode, String category, @Nullable String risks) {}

    private static final Map<String, Trade> TRADES = Map.ofEntries(
            Map.entry("制鞋", new Trade("C1951", "industry", null)),
            Map.entry("服装", new Trade("C1810", "industry", null)),
            Map.entry("纺织印染", new Trade("C1713", "industry", "dust,confined_space")),
            Map.entry("食品加工", new Trade("C1432", "industry", "ammonia,confined_space")),
            Map.entry("建筑陶瓷", new Trade("C3071", "industry", "confined_space")),
            Map.entry("机械五金", new Trade("C3392", "industry", "molten_metal,dust")),
            Map.entry("制伞", new Trade("C4119", "industry", null)),
            Map.entry("危险化学品经营", new Trade("F5169", "hazchem_trade", "hazchem_storage")),
            Map.entry("包装印刷", new Trade("C2319", "industry", "dust")),
            Map.entry("鞋材化工", new Trade("C2651", "hazchem_use", "hazchem_storage")),
            Map.entry("物流", new Trade("G5437", "other", null)));

    private static final List<String> GRADES =
            List.of("blue", "yellow", "blue", "blue", "orange", "yellow", "blue", "yellow");
    private static final List<String> SCALES = List.of("small", "medium", "small", "micro", "large");
    private static final List<String> LEVELS = List.of("third", "second", "third");

    /** A licence of one enterprise after another ends in so many days. */
    private static final int[] DAYS = {420, 25, 700, 52, 310, 84, 1000, -6};

    private final MasterData masterData;
    private final Grades grades;
    private final Licences licences;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    DemoMasterData(
            MasterData masterData,
            Grades grades,
            Licences licences,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.masterData = masterData;
        this.grades = grades;
        this.licences = licences;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** In the name of the section, as it would be. */
    void describe(Enterprise enterprise, int number) {
        currentUser.as(people.require("section1"), () -> {
            Trade trade = TRADES.getOrDefault(enterprise.industry(), new Trade("C1951", "industry", null));
            masterData.save(details(enterprise, trade, number));
            licences.save(enterprise.uscc(), licences(trade, number));
            grades.set(enterprise.uscc(), GRADES.get(number % GRADES.size()), "年度安全风险辨识评估");
            if (number % 11 == 1) {
                grades.set(enterprise.uscc(), "red", "检查发现重大事故隐患，整改完成前按红色管理");
            }
            return true;
        });
    }

    private EnterpriseDetails details(Enterprise enterprise, Trade trade, int number) {
        String level = number % 2 == 0 ? LEVELS.get(number % LEVELS.size()) : null;
        return new EnterpriseDetails(
                enterprise.uscc(),
                enterprise.contactName(),
                enterprise.contactName(),
                enterprise.contactPhone(),
                number % 5 == 0 ? null : "洪" + (number % 2 == 0 ? "建平" : "雅婷"),
                number % 5 == 0 ? null : "1380000%04d".formatted(2000 + number),
                trade.industryCode(),
                trade.category(),
                SCALES.get(number % SCALES.size()),
                18 + number * 37 % 480,
                level,
                level == null ? null : today().plusDays(90L + number * 13),
                number % 7 == 0 ? "晋江市" + enterprise.town() + "经济联合社" : null,
                trade.risks(),
                number % 6 == 0 ? "晋江市" + enterprise.town() + "第" + number + "加工厂" : null,
                null,
                "118.%06d,24.%06d".formatted(450_000 + number * 7919 % 150_000, 600_000 + number * 6389 % 250_000),
                enterprise.contactName(),
                trade.category().startsWith("hazchem") && number % 3 == 0 ? "fourth" : null,
                number % 9 == 0 ? "leader" : number % 4 == 0 ? "supplier" : null,
                null,
                null,
                null);
    }

    private List<Licence> licences(Trade trade, int number) {
        List<Licence> held = new ArrayList<>();
        held.add(new Licence(
                "排污许可证", "PW2025-%05d".formatted(number), today().plusDays(DAYS[number % DAYS.length]), null));
        held.add(new Licence("安全管理人员考核合格证", "AQ2024-%05d".formatted(number), today().plusDays(400L + number), "洪雅婷"));
        if (trade.category().startsWith("hazchem")) {
            held.add(new Licence(
                    "危险化学品经营许可证", "闽泉危化经字〔2025〕%03d号".formatted(number), today().plusDays(200L + number), null));
        }
        return held;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
