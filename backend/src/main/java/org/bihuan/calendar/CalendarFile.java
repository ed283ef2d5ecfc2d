package org.bihuan.calendar;

/** The two files that make a calendar. */
public enum CalendarFile {
    HOLIDAYS("holidays"),
    OFFICE_HOURS("office-hours");

    private final String code;

    CalendarFile(String code) {
        this.code = code;
    }

    /** The file's name without its ending, as in addresses. */
    public String code() {
        return code;
    }
}
