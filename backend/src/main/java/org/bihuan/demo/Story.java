package org.bihuan.demo;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.demo.Telling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one service request, in the words of those who took part, told in order. Each sentence has a usual pace;
 * {@link #later} or {@link #on} before it gives another one.
 */
final class Story {

    /** Something that happens. */
    @FunctionalInterface
    interface Deed {
        void happen(Telling telling);
    }

    /** When and what. */
    record Scene(Pace pace, Deed deed) {}

    private final String account;
    private final List<Scene> scenes = new ArrayList<>();
    private @Nullable Pace next;

    private Story(String account, Pace begin) {
        this.account = account;
        this.next = begin;
    }

    /** A story that an enterprise's account began so many workdays ago. */
    static Story of(String account, int workdaysAgo, String time) {
        return new Story(account, Pace.workdaysAgo(workdaysAgo, time));
    }

    String account() {
        return account;
    }

    List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    /** What follows happens so many working minutes later. */
    Story later(int workingMinutes) {
        next = Pace.minutes(workingMinutes);
        return this;
    }

    /** What follows happens so many workdays later, at this time of day. */
    Story on(int workdaysLater, String time) {
        next = Pace.workdays(workdaysLater, time);
        return this;
    }

    Story asks(String category, String description) {
        return then(telling -> telling.asks(category, "normal", description, 0));
    }

    Story asksUrgently(String category, String description) {
        return then(telling -> telling.asks(category, "urgent", description, 0));
    }

    Story asksWithPhotos(int photos, String category, String description) {
        return then(telling -> telling.asks(category, "normal", description, photos));
    }

    /** It wants the visit so many workdays after the request, not on the next one. */
    Story asksForDay(int workdaysLater, String category, String description) {
        return then(telling -> telling.asksForDay(workdaysLater, category, description));
    }

    /** The enterprise called or was sent by the hotline; the intake clerk writes it down. */
    Story calls(String channel, String category, String description) {
        return then(telling -> telling.calls(channel, category, description));
    }

    Story accepted(String mode) {
        return usually(Pace.minutes(35), telling -> telling.accepted(mode));
    }

    Story toSupplement(String what) {
        return usually(Pace.minutes(50), telling -> telling.toSupplement(what));
    }

    Story supplemented(String reply) {
        return usually(Pace.workdays(1, "10:20"), telling -> telling.supplemented(reply));
    }

    Story transferred(String department) {
        return usually(Pace.minutes(55), telling -> telling.transferred(department));
    }

    Story rejected(String reason) {
        return usually(Pace.minutes(70), telling -> telling.rejected(reason));
    }

    Story answered(String answer) {
        return usually(Pace.minutes(150), telling -> telling.answered(answer));
    }

    /** The session takes place so many workdays after it was arranged. */
    Story trainingArranged(int workdaysLater, String place) {
        return usually(Pace.workdays(1, "15:10"), telling -> telling.trainingArranged(workdaysLater, place));
    }

    /** The first of the experts leads. */
    Story dispatched(String... experts) {
        return usually(Pace.minutes(25), telling -> telling.dispatched(List.of(experts)));
    }

    Story takenOn() {
        return usually(Pace.minutes(20), Telling::takenOn);
    }

    Story declined(String reason) {
        return usually(Pace.minutes(40), telling -> telling.declined(reason));
    }

    Story rescheduled(int workdaysLater, String reason) {
        return usually(Pace.minutes(15), telling -> telling.rescheduled(workdaysLater, reason));
    }

    /** The expert checks in on the spot, and writes it down an hour later: the moment of a visit is when it is written down. */
    Story visited(Finding... findings) {
        Pace written = next == null ? Pace.workdays(1, "11:10") : next;
        next = null;
        return usually(Pace.before(written, Telling.VISIT), Telling::checkedIn)
                .usually(Pace.after(Telling.VISIT), telling -> telling.visited(List.of(findings)));
    }

    /** Without a check-in on the spot. */
    Story visitedWithoutCheckIn(Finding... findings) {
        return usually(Pace.workdays(1, "15:40"), telling -> telling.visited(List.of(findings)));
    }

    Story reviewed(String decision, String reason) {
        return usually(Pace.minutes(120), telling -> telling.reviewed(decision, reason));
    }

    /** @param cost in yuan; 0 for none */
    Story advised(int cost, String advice, String... measures) {
        return usually(Pace.minutes(240), telling -> telling.advised(cost, advice, List.of(measures)));
    }

    /** Solved; the stars are satisfaction, timely, professional, practical and clean. */
    Story confirmed(String stars, String comment) {
        return usually(Pace.workdays(1, "16:20"), telling -> telling.confirmed("yes", stars, comment));
    }

    Story notSolved(String stars, String comment) {
        return usually(Pace.workdays(1, "15:45"), telling -> telling.confirmed("no", stars, comment));
    }

    Story consulted(String decision, String remark) {
        return usually(Pace.workdays(1, "10:40"), telling -> telling.consulted(decision, remark));
    }

    /** If there is a callback: every fifth case is drawn for one, and all with few stars. */
    Story calledBack(String result, String note) {
        return usually(Pace.workdays(2, "09:40"), telling -> telling.calledBack(result, note));
    }

    Story withdrawn(String reason) {
        return usually(Pace.minutes(45), telling -> telling.withdrawn(reason));
    }

    /** Somebody has taken the task and not finished it. */
    Story claimed(String step, String account) {
        return usually(Pace.minutes(10), telling -> telling.claimed(step, account));
    }

    Story usually(Pace pace, Deed deed) {
        scenes.add(new Scene(next == null ? pace : next, deed));
        next = null;
        return this;
    }

    private Story then(Deed deed) {
        return usually(Pace.minutes(0), deed);
    }
}
