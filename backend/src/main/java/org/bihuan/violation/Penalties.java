package org.bihuan.violation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.Times;
import org.bihuan.violation.Penalty.Basis;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How far the law lets each violation be fined, and the tiers of the benchmark within it. */
@Component
public final class Penalties {

    /** What a form calls them as a place where rows are picked. */
    public static final String PICKER = "penalties";

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final List<Penalty> all;
    private final List<Tier> tiers;
    private final Clock clock;

    @Autowired
    Penalties(Clock clock) {
        this(PenaltyFile.PENALTIES.text(), PenaltyFile.TIERS.text(), clock);
    }

    public Penalties(String csv, String tiers, Clock clock) {
        this.all = PenaltyFile.penalties(csv);
        this.tiers = PenaltyFile.tiers(tiers);
        this.clock = clock;
    }

    /** What a row of a list takes over, by the same keys. */
    public record Choice(String violationCode, String description, String clause, boolean unverified) {}

    public boolean knows(String code) {
        return all.stream().anyMatch(penalty -> penalty.code().equals(code));
    }

    /**
     * What counts for an act: the law of its day, or that of the day of the decision where it is lighter (行政处罚法第三十七条).
     *
     * @return nothing if the act was not punished on its day
     */
    public List<Penalty> applicable(String code, LocalDate acted, LocalDate decided) {
        return on(code, acted).stream()
                .map(then -> on(code, decided).stream()
                        .filter(now -> now.isOfSameCaseAs(then) && now.isLighterThan(then))
                        .findFirst()
                        .orElse(then))
                .toList();
    }

    /** The tiers of a violation on a day; none if nobody has brought them in. */
    public List<Tier> tiers(String code, LocalDate day) {
        return tiers.stream().filter(tier -> tier.isOf(code, day)).toList();
    }

    /** The violations that can be punished today, in the order of the file. */
    public List<Choice> search(String q, int limit) {
        List<String> parts = Arrays.stream(q.toLowerCase(Locale.ROOT).split("[\\s　]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Map<String, List<Penalty>> byCode = new LinkedHashMap<>();
        all.stream().filter(penalty -> penalty.inForce().on(today)).forEach(penalty -> byCode.computeIfAbsent(
                        penalty.code(), code -> new ArrayList<>())
                .add(penalty));
        return byCode.values().stream()
                .map(Penalties::choice)
                .filter(choice -> parts.stream().allMatch(part -> text(choice).contains(part)))
                .limit(limit)
                .toList();
    }

    /** What the law says of a violation, of whichever day. */
    public Optional<Choice> find(String code) {
        List<Penalty> lines =
                all.stream().filter(penalty -> penalty.code().equals(code)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(choice(lines));
    }

    private List<Penalty> on(String code, LocalDate day) {
        return all.stream()
                .filter(penalty ->
                        penalty.code().equals(code) && penalty.inForce().on(day))
                .toList();
    }

    private static Choice choice(List<Penalty> lines) {
        Penalty first = lines.get(0);
        String ranges = String.join(
                "；",
                lines.stream()
                        .map(Penalties::say)
                        .filter(said -> !said.isEmpty())
                        .toList());
        return new Choice(
                first.code(),
                first.cause(),
                first.clause() + (ranges.isEmpty() ? "" : "：" + ranges),
                lines.stream().anyMatch(Penalty::unverified));
    }

    private static String text(Choice choice) {
        return String.join("\n", choice.violationCode(), choice.description(), choice.clause())
                .toLowerCase(Locale.ROOT);
    }

    /** The range as a clerk writes it: 单位 10—20 万元. */
    public static String say(Penalty penalty) {
        BigDecimal least = penalty.least();
        BigDecimal most = penalty.most();
        if (least == null || most == null) {
            return "";
        }
        boolean isAggravated = penalty.circumstance().equals("aggravated");
        String who = (penalty.party().equals("person") ? "个人" : "单位") + (isAggravated ? "逾期或者情节严重的" : "") + " ";
        boolean isYuan = penalty.basis() == Basis.YUAN;
        String from = (isYuan ? least.divide(WAN) : least).stripTrailingZeros().toPlainString();
        String to = (isYuan ? most.divide(WAN) : most).stripTrailingZeros().toPlainString();
        String span = least.compareTo(most) == 0 ? to : least.signum() == 0 ? "不超过 " + to : from + "—" + to;
        return who
                + switch (penalty.basis()) {
                    case YUAN -> span + " 万元";
                    case INCOME -> "上一年年收入的 " + span + "%";
                    case GAINS -> "违法所得的 " + span + " 倍";
                    case NONE, ELSEWHERE -> "";
                };
    }
}
