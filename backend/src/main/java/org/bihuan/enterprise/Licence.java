package org.bihuan.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence, permit or policy that an enterprise holds, or a certificate of one of its people: what ends on a day and is asked for.
 *
 * @param kind in words, such as 危险化学品经营许可证, 安全管理人员考核合格证 or 安全生产责任保险
 * @param validUntil last day, {@code null} if it does not end
 * @param holder whose it is, or the insurer; {@code null} for the enterprise itself
 */
public record Licence(String kind, String number, @Nullable LocalDate validUntil, @Nullable String holder) {}
