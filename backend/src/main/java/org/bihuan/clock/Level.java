package org.bihuan.clock;

/** How urgent a clock has become: 黄灯, 红灯, 超期. */
public enum Level {
    YELLOW,
    RED,
    OVERDUE
}
