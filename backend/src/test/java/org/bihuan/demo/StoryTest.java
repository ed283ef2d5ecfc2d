package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Stories are told on any day of the year, holidays and summer hours included. */
class StoryTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @Test
    void every_story_moves_forward_on_whatever_day_it_is_told() {
        LocalDate first = LocalDate.of(2026, 1, 1);

        List<String> backwards = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusYears(1)); day = day.plusDays(1)) {
            for (Story story : DemoCases.stories()) {
                if (!movesForward(story, day.atTime(12, 0).atZone(Times.ZONE).toInstant())) {
                    backwards.add(story.account() + " on " + day);
                }
            }
        }

        assertThat(backwards).isEmpty();
    }

    @Test
    void stories_that_wait_at_a_desk_have_got_there_before_the_day_begins() {
        Instant midnight = LocalDate.of(2026, 11, 23).atStartOfDay(Times.ZONE).toInstant();

        List<String> future = OpenVisitStories.all().stream()
                .filter(story -> !lastScene(story, midnight).isBefore(midnight))
                .map(Story::account)
                .toList();

        assertThat(future).isEmpty();
    }

    private boolean movesForward(Story story, Instant now) {
        Instant before = Instant.MIN;
        Instant at = now;
        for (Story.Scene scene : story.scenes()) {
            at = scene.pace().after(at, calendar);
            if (!at.isAfter(before)) {
                return false;
            }
            before = at;
        }
        return true;
    }

    private Instant lastScene(Story story, Instant now) {
        Instant at = now;
        for (Story.Scene scene : story.scenes()) {
            at = scene.pace().after(at, calendar);
        }
        return at;
    }
}
