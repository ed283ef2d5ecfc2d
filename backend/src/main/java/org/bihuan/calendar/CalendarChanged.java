package org.bihuan.calendar;

/**
 * A calendar has been put in force. Told after the commit, on the node and the thread that published it, and nowhere else;
 * {@link Calendars#current} answers it by then. Whoever has much to do about it does it on a thread of its own.
 */
public record CalendarChanged(long edition) {}
