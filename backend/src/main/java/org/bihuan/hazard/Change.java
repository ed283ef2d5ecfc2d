package org.bihuan.hazard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an act makes of a hazard, on top of what it was. */
final class Change {

    private final Hazard before;
    private final String number;
    Status status;

    @Nullable
    LocalDate dueOn;

    boolean escalated;
    boolean late;
    int extendCount;

    @Nullable
    String measure;

    @Nullable
    String owner;

    @Nullable
    BigDecimal cost;

    String photosAfter;

    @Nullable
    String verifiedBy;

    @Nullable
    Instant verifiedAt;

    @Nullable
    Instant closedAt;

    Change(Hazard before) {
        this.before = before;
        this.number = before.number();
        this.status = before.status();
        this.dueOn = before.dueOn();
        this.escalated = before.escalated();
        this.late = before.late();
        this.extendCount = before.extendCount();
        this.measure = before.measure();
        this.owner = before.owner();
        this.cost = before.cost();
        this.photosAfter = before.photosAfter();
        this.verifiedBy = before.verifiedBy();
        this.verifiedAt = before.verifiedAt();
        this.closedAt = before.closedAt();
    }

    Hazard before() {
        return before;
    }

    int findingNo() {
        return before.findingNo();
    }

    void addPhotos(List<String> more) {
        photosAfter = Entries.joined(before.after(), more);
    }

    /** Sends it back to those who rectify; whoever has said that it is done was wrong. */
    void goBack() {
        status = Status.RECTIFYING;
        verifiedBy = null;
        verifiedAt = null;
    }

    boolean isPastDue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    boolean isOne() {
        return status != before.status()
                || escalated != before.escalated()
                || late != before.late()
                || extendCount != before.extendCount()
                || !Objects.equals(dueOn, before.dueOn())
                || !Objects.equals(measure, before.measure())
                || !Objects.equals(owner, before.owner())
                || !isSame(cost, before.cost())
                || !Objects.equals(photosAfter, before.photosAfter());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
