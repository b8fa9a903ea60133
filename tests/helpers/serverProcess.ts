/** The server as `npm start` runs it, without the panel: to be compiled and run in a process of its own. */
import '../../src/server/main.ts'
