/**
 * What the tests' own processes and the programs that they start run with. V8 translates WebAssembly that is used much
 * a second time: for a store that lives some seconds this took 1 of 3 s of the processor at each start.
 */
export const nodeFlags = ['--wasm-tiering-budget=500000000'];
