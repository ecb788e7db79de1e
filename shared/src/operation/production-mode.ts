// Libraries check themselves in any other mode, which takes a tenth of the time of a gateway. To be loaded before them.
process.env['NODE_ENV'] ??= 'production';
