package org.bihuan.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence or permit that an enterprise holds.
 *
 * @param kind in words, such as 危险化学品经营许可证
 * @param validUntil last day, {@code null} if it does not end
 */
public record Licence(String kind, String number, @Nullable LocalDate validUntil) {}
