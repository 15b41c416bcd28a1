package org.communityalerts.contract;

import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** The maps hold what the tables hold. */
class MemoryClearancesTest extends ClearancesContract {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryClearances clearances = new MemoryClearances(alerts, contacts);

    @Override
    protected Clearances clearances() {
        return clearances;
    }

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Contacts contacts() {
        return contacts;
    }

    @Override
    protected Subscribers subscribers() {
        return subscribers;
    }
}
