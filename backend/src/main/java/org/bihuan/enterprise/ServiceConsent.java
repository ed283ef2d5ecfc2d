package org.bihuan.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 送达地址及方式确认书: that an enterprise agrees to be served electronically (行政处罚法第六十一条第二款).
 *
 * @param address where to: a mobile number, an e-mail address or an account
 * @param document where the signed paper is kept
 * @param withdrawnOn {@code null} while it holds
 */
public record ServiceConsent(
        String uscc,
        LocalDate signedOn,
        String address,
        String document,
        @Nullable LocalDate withdrawnOn,
        String recordedBy) {}
