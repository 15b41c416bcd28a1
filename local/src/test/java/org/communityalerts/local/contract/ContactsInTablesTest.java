package org.communityalerts.local.contract;

import org.communityalerts.contract.ContactsContract;
import org.communityalerts.local.RunningTables;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** The tables hold what the maps hold. */
class ContactsInTablesTest extends ContactsContract {
    @Override
    protected Contacts contacts() {
        return RunningTables.contacts();
    }

    @Override
    protected Subscribers subscribers() {
        return RunningTables.subscribers();
    }
}
