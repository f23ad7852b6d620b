#!/bin/bash
# Prints, of the server on this node, what the cluster is to it, how far it is in it, whether it takes queries, and the
# last transaction it has: 'Primary Synced ON 4711'. Fails when the server does not answer.
set -euo pipefail

timeout 5 mariadb --no-defaults --user=mysql --socket=/run/mysqld/mysqld.sock --skip-column-names --batch --execute="
    SELECT GROUP_CONCAT(REPLACE(VARIABLE_VALUE, ' ', '-') ORDER BY FIND_IN_SET(VARIABLE_NAME,
        'WSREP_CLUSTER_STATUS,WSREP_LOCAL_STATE_COMMENT,WSREP_READY,WSREP_LAST_COMMITTED') SEPARATOR ' ')
    FROM information_schema.GLOBAL_STATUS
    WHERE VARIABLE_NAME IN
        ('WSREP_CLUSTER_STATUS', 'WSREP_LOCAL_STATE_COMMENT', 'WSREP_READY', 'WSREP_LAST_COMMITTED')"
