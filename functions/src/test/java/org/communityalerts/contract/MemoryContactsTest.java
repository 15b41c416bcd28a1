package org.communityalerts.contract;

import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** The maps hold what the tables hold. */
class MemoryContactsTest extends ContactsContract {
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);

    @Override
    protected Contacts contacts() {
        return contacts;
    }

    @Override
    protected Subscribers subscribers() {
        return subscribers;
    }
}
