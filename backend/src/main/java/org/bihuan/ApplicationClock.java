package org.bihuan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one clock of the house: real time, moved by an offset that only the test clock ever changes. */
public final class ApplicationClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private volatile Duration offset = Duration.ZERO;

    public ApplicationClock(Clock real) {
        this(real, ZoneOffset.UTC);
    }

    private ApplicationClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    /** From now on it is this moment, and time goes on from there. */
    public void moveTo(Instant moment) {
        offset = Duration.between(real.instant(), moment);
    }

    /** From now on it is real time again. */
    public void moveBack() {
        offset = Duration.ZERO;
    }

    /** How far it has been moved from real time. */
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        ApplicationClock moved = new ApplicationClock(real, other);
        moved.offset = offset;
        return moved;
    }
}
