package org.bihuan.platform;

import java.io.IOException;
import java.util.List;

/** The way to one platform. Another platform is another adapter; what a package holds stays the same. */
interface PlatformAdapter {

    /**
     * Hands over a package. Doing it again with the same package changes nothing.
     *
     * @throws IOException if it could not be handed over as a whole; it is tried again later
     */
    void send(CasePackage casePackage) throws IOException;

    /** What the platform has answered and nobody has read yet, at most so many. */
    List<Receipt> receipts(int limit) throws IOException;

    /** The receipt has been noted and does not come again. */
    void read(Receipt receipt) throws IOException;
}
