/**
 * Imported first, for its effect: what is loaded later, by `await import(…)`, is kept as Node has compiled it, and the next
 * command begins sooner. https://nodejs.org/api/module.html#module-compile-cache
 */
import { enableCompileCache } from 'node:module';

enableCompileCache('node_modules/.cache/strata/code');
