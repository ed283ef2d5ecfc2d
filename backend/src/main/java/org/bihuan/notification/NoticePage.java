package org.bihuan.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next what to pass as {@code after} for the older ones, {@code null} on the last page */
public record NoticePage(List<Notice> items, @Nullable String next) {}
