import { main } from '../main';

// The command line without the set-up that a checkout does first: for images, where everything is built already.
void main(['ozg', ...process.argv.slice(2)]);
