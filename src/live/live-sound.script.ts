import { hear } from './hear.ts';

/** A tone with each 속보, for those who asked for it: browsers allow none before, and nobody should hear one unasked. */
let sound: AudioContext | undefined;

const button = document.createElement('button');
const name = () => {
  button.textContent = sound ? '소리 끄기' : '소리 켜기';
};
button.onclick = () => {
  if (sound) sound = void sound.close();
  else sound = new AudioContext();
  name();
};
name();
document.querySelector('h1')?.after(button);

hear('announced', () => {
  if (!sound) return;
  const tone = new OscillatorNode(sound, { frequency: 660 });
  tone.connect(new GainNode(sound, { gain: 0.1 })).connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.2);
});
