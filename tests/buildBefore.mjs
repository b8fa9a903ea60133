/* Builds the server and the panel before the first test in a browser: two files at a time would build into one folder. */
export default () => import('../src/cli/build.mjs')
