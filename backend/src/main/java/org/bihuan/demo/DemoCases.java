package org.bihuan.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.ApplicationClock;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.engine.TimeTravel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A few dozen service requests in every state, and some inspections, as the last months would have left them: everything happens through the real
 * services at its own moment of the past, in order, and timers fire in between. What would lie in the future is not told.
 */
@Component
@Profile("!mysql")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    /** A sentence of a story at its moment. */
    private record Cue(Instant at, Telling telling, Story.Deed deed) {}

    private final DemoDesk desk;
    private final TimeTravel travel;
    private final ApplicationClock clock;

    DemoCases(DemoDesk desk, TimeTravel travel, ApplicationClock clock) {
        this.desk = desk;
        this.travel = travel;
        this.clock = clock;
    }

    void create() {
        Instant now = clock.instant();
        List<Cue> cues = cues(now);
        List<Telling> cut = new ArrayList<>();
        try {
            for (Cue cue : cues) {
                travel.liveUntil(cue.at());
                if (!cut.contains(cue.telling()) && !happened(cue)) {
                    cut.add(cue.telling());
                }
            }
            travel.liveUntil(now);
        } finally {
            travel.home();
        }
    }

    /** All that has happened by now, oldest first. */
    private List<Cue> cues(Instant now) {
        List<Cue> cues = new ArrayList<>();
        int number = 0;
        for (Story story : stories()) {
            Telling telling = new Telling(desk, story.account(), ++number);
            Instant at = now;
            for (Story.Scene scene : story.scenes()) {
                at = scene.pace().after(at, calendar());
                // nobody acts on the full minute
                Instant happens = at.plusSeconds(number * 17L % 60);
                if (!happens.isBefore(now)) {
                    break;
                }
                cues.add(new Cue(happens, telling, scene.deed()));
            }
        }
        cues.sort(Comparator.comparing(Cue::at));
        return cues;
    }

    static List<Story> stories() {
        return Stream.of(
                        PastStories.all(),
                        SolvedStories.all(),
                        EndedStories.all(),
                        OpenStories.all(),
                        OpenVisitStories.all(),
                        InspectionStories.all(),
                        EnforcementStories.all())
                .flatMap(List::stream)
                .toList();
    }

    private WorkingCalendar calendar() {
        return desk.calendar();
    }

    /** A story that is refused somewhere stays as it stands there: nobody shall be kept out of the house by a demo. */
    private static boolean happened(Cue cue) {
        try {
            cue.deed().happen(cue.telling());
            return true;
        } catch (RefusedException e) {
            LOG.warn("演示案件 {} 停在了半路：{}", cue.telling().caseNumber(), e.getMessage());
            return false;
        }
    }
}
