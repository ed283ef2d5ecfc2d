package org.bihuan.export;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * @param withoutApproval up to so many rows a list is handed out at once
 * @param most so many rows at most, with approval
 * @param kept how long a file can be fetched
 */
@Component
record ExportSettings(
        @Value("${bihuan.export.without-approval:1000}") int withoutApproval,
        @Value("${bihuan.export.most:50000}") int most,
        @Value("${bihuan.export.kept:7d}") Duration kept) {}
