package org.bihuan.document;

import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.casetype.DocumentKind.Seal;

/**
 * A site's electronic seal: a bean of this kind is asked for every paper that bears a seal. Without one papers are printed, sealed
 * by hand and come back as a scan. It is asked within the transaction that issues the paper, while others wait for the next
 * number: it must answer within seconds.
 */
public interface Seals {

    /**
     * Where the seal belongs: the middle of the words that the template has for it.
     *
     * @param page from 1
     * @param x points from the left edge
     * @param y points from the lower edge
     */
    record Place(int page, float x, float y) {}

    /**
     * @return the PDF under seal; empty if the site has no electronic seal of this kind
     * @throws RefusedException if it cannot be set now, with a sentence for whoever takes the step: nothing is issued then
     */
    Optional<byte[]> seal(byte[] pdf, Seal kind, Place place);
}
