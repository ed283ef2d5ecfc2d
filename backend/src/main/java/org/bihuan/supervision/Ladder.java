package org.bihuan.supervision;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.bihuan.people.Roles;
import org.springframework.stereotype.Component;

/** The levels of {@code processes/supervision.yaml}, the mildest first. */
@Component
final class Ladder {

    private static final String FILE = "/processes/supervision.yaml";

    /** Stands for whoever has the task in hand. */
    static final String HANDLER = "handler";

    /**
     * A level.
     *
     * @param word the 字 of its number
     * @param afterWorkdays how many working days after the due date it is given; more than of the level before
     * @param to who is to act: roles, or {@link #HANDLER}
     * @param copy who is told
     * @param text with {@code {step}}, {@code {due}} and {@code {workdays}}
     */
    record Level(
            String code,
            String name,
            String word,
            int afterWorkdays,
            List<String> to,
            List<String> copy,
            String text) {}

    private final List<Level> levels;

    /** @throws IllegalStateException if the file is missing or says what cannot be */
    Ladder() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = Ladder.class.getResourceAsStream(FILE)) {
            this.levels = List.of(yaml.readValue(file, Level[].class));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
        int before = -1;
        for (Level level : levels) {
            boolean isKnown = level.to().stream().allMatch(Ladder::isKnown)
                    && level.copy().stream().allMatch(Ladder::isKnown);
            if (!isKnown || level.afterWorkdays() <= before) {
                throw new IllegalStateException(FILE + "：“" + level.name() + "”的角色不存在，或者天数没有比前一级多，请改正。");
            }
            before = level.afterWorkdays();
        }
    }

    private static boolean isKnown(String address) {
        return address.equals(HANDLER) || Roles.isKnown(address);
    }

    List<Level> levels() {
        return levels;
    }

    Optional<Level> find(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }
}
