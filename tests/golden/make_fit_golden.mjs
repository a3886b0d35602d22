/*
Trains tiny models with TensorFlow.js' layers API, which is Keras' own in JavaScript, and writes down what each epoch gives.

  npm install @tensorflow/tfjs@4.22.0        (in any folder)
  NODE_PATH=<that folder>/node_modules node tests/golden/make_fit_golden.mjs

rewrites fit_golden.json beside this script, which is committed: neither the build nor the tests need Node. A case is a chain of
dense layers (or the model of two outputs below), data, the weights at first, the options, the history by Keras' names and the
weights at last. Numbers come from a formula, never from chance; nothing is shuffled.

What TensorFlow.js does otherwise than Keras 3, and what was done about it here:
- It calls the accuracy "acc"; written is "accuracy". Next to a binary cross-entropy it means the binary one, for Keras 3 only where there is one value.
- It has no loss weights: the losses of the two outputs are multiplied themselves, and divided again where history tells them apart.
- It measures validation of several outputs as sums of the losses so far, and without penalties on weights: neither is asked for.
- Its Adadelta divides by the mean of squares before the step, not after it: left out.
- Its Adam adds epsilon after the correction of the variance, Keras before it, which is less than the tolerance of the tests.
*/
import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const tf = createRequire(import.meta.url)("@tensorflow/tfjs");
const EPSILON = 1e-7;

/** Odd hundredths between -0.95 and 0.97. */
function numbers(count, salt) {
  return Array.from({ length: count }, (_, i) => (((i * 37 + salt * 13 + 7) % 97 - 48) * 2 + 1) / 100);
}

const rows = (values, width) => tf.tensor2d(values, [values.length / width, width]);
const oneHot = (classes, count) => classes.flatMap((right) => Array.from({ length: count }, (_, at) => (at === right ? 1 : 0)));
const short = (values) => Array.from(values, (value) => Number(value.toPrecision(9)));
const product = (shape) => shape.reduce((a, b) => a * b, 1);

const optimizers = {
  sgd: ({ learningRate, momentum, nesterov }) => (momentum ? tf.train.momentum(learningRate, momentum, nesterov ?? false) : tf.train.sgd(learningRate)),
  adam: ({ learningRate }) => tf.train.adam(learningRate, 0.9, 0.999, EPSILON),
  adamax: ({ learningRate }) => tf.train.adamax(learningRate, 0.9, 0.999, EPSILON, 0),
  rmsprop: ({ learningRate, momentum }) => tf.train.rmsprop(learningRate, 0.9, momentum ?? 0, EPSILON, false),
  adagrad: ({ learningRate }) => tf.train.adagrad(learningRate, 0.1),
};

function chain({ inputs, layers }) {
  const model = tf.sequential();
  layers.forEach(({ units, activation, l1, l2 }, at) =>
    model.add(tf.layers.dense({
      units,
      activation: activation ?? "linear",
      inputShape: at === 0 ? [inputs] : undefined,
      kernelRegularizer: l1 || l2 ? tf.regularizers.l1l2({ l1: l1 ?? 0, l2: l2 ?? 0 }) : undefined,
    })));
  return model;
}

function twoOutputs({ inputs }) {
  const input = tf.input({ shape: [inputs] });
  const hidden = tf.layers.dense({ units: 4, activation: "tanh", name: "hidden" }).apply(input);
  const values = tf.layers.dense({ units: 2, name: "values" }).apply(hidden);
  const chance = tf.layers.dense({ units: 1, activation: "sigmoid", name: "chance" }).apply(hidden);
  return tf.model({ inputs: input, outputs: [values, chance] });
}

async function run(written) {
  const { build = chain, compile, fit, targets, ...golden } = written;
  const model = build(golden);
  const weights = model.getWeights().map((weight, at) => numbers(product(weight.shape), 11 + 7 * at));
  model.setWeights(weights.map((values, at) => tf.tensor(values, model.getWeights()[at].shape)));
  model.compile({ optimizer: optimizers[golden.optimizer.kind](golden.optimizer), ...compile });
  const data = numbers(golden.samples * golden.inputs, 3);
  const expected = targets.map(({ values, width }) => rows(values, width));
  const { history } = await model.fit(rows(data, golden.inputs), expected.length === 1 ? expected[0] : expected, { epochs: golden.epochs, batchSize: golden.batchSize, shuffle: false, verbose: 0, ...fit });
  const told = Object.entries(history).map(([key, values]) => [key.replace(/acc$/, "accuracy"), short(values.map((value) => value / (golden.lossWeights?.[key.replace(/_loss$/, "")] ?? 1)))]);
  return {
    ...golden,
    ...(fit?.validationSplit ? { validationSplit: fit.validationSplit } : {}),
    ...(fit?.classWeight ? { classWeights: fit.classWeight } : {}),
    data,
    targets,
    weights,
    history: Object.fromEntries(told),
    weightsAfter: model.getWeights().map((weight) => short(weight.dataSync())),
  };
}

const classes = [0, 2, 1, 1, 0, 2, 1, 0, 2, 2];
const ten = { samples: 10, inputs: 3, epochs: 5, batchSize: 4 };
const regression = { ...ten, layers: [{ units: 4, activation: "tanh" }, { units: 2 }], loss: "mse", metrics: ["mae"], targets: [{ values: numbers(20, 29), width: 2 }], compile: { loss: "meanSquaredError", metrics: ["mae"] } };
const classifier = { ...ten, layers: [{ units: 5, activation: "elu" }, { units: 3, activation: "softmax" }], loss: "categorical_crossentropy", metrics: ["accuracy"], targets: [{ values: oneHot(classes, 3), width: 3 }], compile: { loss: "categoricalCrossentropy", metrics: ["accuracy"] } };
const slow = { kind: "sgd", learningRate: 0.1 };
const fast = { kind: "sgd", learningRate: 0.5 };

const cases = [
  { name: "validation split", ...regression, optimizer: slow, fit: { validationSplit: 0.3 } },
  { name: "class weights", ...classifier, optimizer: fast, fit: { classWeight: { 0: 1, 1: 2.5, 2: 0.5 } } },
  { name: "classes", ...classifier, epochs: 8, optimizer: fast, fit: { validationSplit: 0.2 } },
  {
    name: "class numbers", ...classifier, optimizer: fast, loss: "sparse_categorical_crossentropy", metrics: ["accuracy"], targets: [{ values: classes, width: 1 }],
    compile: { loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] }, fit: {},
  },
  {
    name: "chances", ...ten, layers: [{ units: 4, activation: "relu" }, { units: 1, activation: "sigmoid" }], loss: "binary_crossentropy", metrics: ["accuracy", "mse"], optimizer: fast,
    targets: [{ values: classes.map((right) => right % 2), width: 1 }], compile: { loss: "binaryCrossentropy", metrics: ["accuracy", "mse"] }, fit: { validationSplit: 0.25 },
  },
  { name: "penalties", ...regression, layers: [{ units: 4, activation: "tanh", l1: 0.01, l2: 0.02 }, { units: 2, l2: 0.05 }], optimizer: slow, fit: {} },
  {
    name: "two outputs", build: twoOutputs, ...ten, optimizer: slow, losses: { values: "mse", chance: "binary_crossentropy" }, lossWeights: { values: 0.25, chance: 2 }, metrics: ["mae"],
    targets: [{ values: numbers(20, 29), width: 2 }, { values: classes.map((right) => right % 2), width: 1 }],
    compile: {
      loss: [(target, output) => tf.mul(0.25, tf.metrics.meanSquaredError(target, output)), (target, output) => tf.mul(2, tf.mean(tf.metrics.binaryCrossentropy(target, output), -1))],
      metrics: ["mae"],
    },
    fit: {},
  },
  ...[
    { kind: "sgd", learningRate: 0.05, momentum: 0.9 },
    { kind: "sgd", learningRate: 0.05, momentum: 0.9, nesterov: true },
    { kind: "adam", learningRate: 0.01 },
    { kind: "adamax", learningRate: 0.01 },
    { kind: "rmsprop", learningRate: 0.01 },
    { kind: "rmsprop", learningRate: 0.01, momentum: 0.5 },
    { kind: "adagrad", learningRate: 0.1 },
  ].map((optimizer) => ({ name: [optimizer.kind, optimizer.momentum ? "momentum" : "", optimizer.nesterov ? "nesterov" : ""].filter(Boolean).join(" "), ...regression, optimizer, fit: {} })),
];

const golden = [];
for (const written of cases)
  golden.push(await run(written));
const file = fileURLToPath(new URL("fit_golden.json", import.meta.url));
const head = { oracle: `TensorFlow.js ${tf.version.tfjs} (layers ${tf.version["tfjs-layers"]}), cpu, float32`, madeBy: "node tests/golden/make_fit_golden.mjs" };
fs.writeFileSync(file, "{" + Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},\n`).join("") +
  '"cases":[\n' + golden.map((item) => JSON.stringify(item)).join(",\n") + "\n]}\n");
console.log(golden.length, fs.statSync(file).size);
