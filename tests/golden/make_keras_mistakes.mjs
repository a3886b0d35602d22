/*
Makes the mistakes of tests/Corpus in TensorFlow.js' layers API, which is Keras' own in JavaScript, and writes down when each
is found and what is said.

  npm install @tensorflow/tfjs@4.22.0        (in any folder)
  NODE_PATH=<that folder>/node_modules node tests/golden/make_keras_mistakes.mjs

rewrites keras_mistakes.json beside this script, which is committed: neither the build nor the tests need Node. The mistakes
stand in the folder keras_mistakes: "mistake" names the file of tests/Corpus, "keras" is the code as a user of Keras would
write it. What builds a model is asked to predict two samples, then trained on them for one step; "targets" are then the
shape that the model was meant to give (that of its input where none is written). Each is run in a process of its own, since
the names that layers are given count on through a process.

A stage is where it was found: "layer" (a layer is made or called), "model" (layers become a model), "predict" (the first data
pass through it), "fit", or "never". The fill is ones, which suits numbers of words, too.

TensorFlow.js checks less than Keras for Python does by now. "keras3" is what Keras 3.16 raises when the layer is made or called;
that was read in its source, not run, and stands only with mistakes that TensorFlow.js finds later.
*/
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { mistakes as shapes } from "./keras_mistakes/shapes.mjs";
import { mistakes as axes } from "./keras_mistakes/axes.mjs";
import { mistakes as merges } from "./keras_mistakes/merges.mjs";
import { mistakes as numbers } from "./keras_mistakes/numbers.mjs";
import { mistakes as training } from "./keras_mistakes/training.mjs";

const SAMPLES = 2;
const mistakes = [...shapes, ...axes, ...merges, ...numbers, ...training];
const here = fileURLToPath(import.meta.url);

/** The body of a mistake's function, without the line that hands the model over. */
function snippet(keras) {
  const lines = keras.toString().split("\n").slice(1, -1);
  const margin = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).filter((line) => !line.startsWith("return ")).join("\n").replaceAll(", { verbose: 0 })", ")").replaceAll(", verbose: 0 })", " })");
}

const list = (value) => (Array.isArray(value) ? value : [value]);
const written = (shape) => `[${[SAMPLES, ...shape].join(", ")}]`;
const shown = (shape) => `(${shape.map((size) => size ?? "?").join(", ")})`;

/** The library, which notes how far the mistake got. */
function watched(tensorflow, progress) {
  const during = (stage, call) => {
    const before = progress.stage;
    progress.stage = stage;
    const given = call();
    if (stage === "model")
      progress.stage = before;
    return given;
  };
  const watch = (type, name, stage) => {
    const inner = type.prototype[name];
    type.prototype[name] = function (...given) {
      return during(stage, () => inner.apply(this, given));
    };
  };
  watch(tensorflow.Sequential, "build", "model");
  for (const type of [tensorflow.LayersModel, tensorflow.Sequential])
    for (const name of ["predict", "fit"])
      watch(type, name, name);
  return { ...tensorflow, model: (given) => during("model", () => tensorflow.model(given)) };
}

async function run({ mistake, targets, loss = "meanSquaredError", keras }) {
  const progress = { stage: "layer", lines: snippet(keras) };
  const tf = watched(createRequire(import.meta.url)("@tensorflow/tfjs"), progress);
  await tf.setBackend("cpu");
  const ended = (stage, says) => ({ mistake, keras: progress.lines, stage, says });
  try {
    const { model, history } = await keras(tf);
    if (history !== undefined)
      return ended("never", outcome(model, history));
    const shapes = model.inputs.map((input) => input.shape.slice(1));
    const x = shapes.map((shape) => tf.ones([SAMPLES, ...shape]));
    const goals = targets ?? shapes[0];
    const inputs = shapes.length === 1 ? `tf.ones(${written(shapes[0])})` : `[${shapes.map((shape) => `tf.ones(${written(shape)})`).join(", ")}]`;
    const built = progress.lines;
    progress.lines += `\nmodel.predict(${inputs});`;
    model.predict(x.length === 1 ? x[0] : x);
    progress.lines = `${built}\nmodel.compile({ optimizer: "adam", loss: "${loss}" });\nawait model.fit(${inputs}, tf.ones(${written(goals)}));`;
    model.compile({ optimizer: "adam", loss });
    return ended("never", outcome(model, await model.fit(x.length === 1 ? x[0] : x, tf.ones([SAMPLES, ...goals]), { verbose: 0 })));
  } catch (error) {
    return ended(progress.stage, error.message);
  }
}

/** What a training that ended tells. */
function outcome(model, { history }) {
  const last = history.loss.at(-1);
  return `It trains: the loss is ${Number.isFinite(last) ? "a finite number" : String(last)}, the model gives ${list(model.outputs).map((output) => shown(output.shape)).join(" and ")}.`;
}

if (process.argv.length > 2) {
  console.warn = () => {};
  fs.writeSync(1, JSON.stringify(await run(mistakes.find(({ mistake }) => mistake === process.argv[2]))));
} else {
  const found = mistakes.map(({ mistake, title, remark, keras3 }) => ({
    title,
    ...JSON.parse(execFileSync(process.execPath, [here, mistake], { stdio: ["ignore", "pipe", "ignore"] })),
    remark,
    keras3,
  }));
  const { version } = createRequire(import.meta.url)("@tensorflow/tfjs/package.json");
  fs.writeFileSync(
    path.join(path.dirname(here), "keras_mistakes.json"),
    `{"oracle":${JSON.stringify(`TensorFlow.js ${version}`)},\n"read":"Keras 3.16.0",\n"madeBy":"node tests/golden/make_keras_mistakes.mjs",\n"mistakes":[\n${found.map((one) => JSON.stringify(one, null, 1)).join(",\n")}\n]}\n`);
  for (const { mistake, stage, says } of found)
    console.log(`${stage.padEnd(8)}${mistake}: ${says}`);
}
