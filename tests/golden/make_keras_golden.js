/*
Computes with TensorFlow.js' layers API, which is Keras' own in JavaScript, what the layers are compared with.

  npm install @tensorflow/tfjs@4.22.0        (in any folder)
  NODE_PATH=<that folder>/node_modules node tests/golden/make_keras_golden.js

rewrites keras_golden.json beside this script, which is committed: neither the build nor the tests need Node. A case is one
layer: kind and arguments as the model language spells them, then inputs, weights, the output and the gradients of
Σ output · outputGradient. Numbers come from a formula, never from chance. TensorFlow.js computes in float32; a gradient that
contradicts differences of its own forward pass is left out and named on the console, so that the pass alone is compared.

What TensorFlow.js does otherwise than Keras 3, and what is therefore not here: an ELU with a factor, a GRU that resets after
the product, hard sigmoid (0.2 x + 0.5), bilinear upsampling (its grid is that of TensorFlow 1), softmax along an inner axis,
causal padding, groups, output padding, gradients of dilated kernels, the dilation of a depthwise convolution (which its
layer drops), three-dimensional windows shorter than their stride (padded by a negative amount), batch normalization along
an inner axis (broadcasts go wrong on the processor).
*/
"use strict";
const fs = require("fs");
const path = require("path");
const tf = require("@tensorflow/tfjs");

const ROWS = 2;
const cases = [];
const leftOut = [];

// ---------------------------------------------------------------------------------------------------------- numbers
const product = (shape) => shape.reduce((a, b) => a * b, 1);

/** Odd hundredths between -0.95 and 0.97, never a kink; neighbours differ, so no maximum is a draw. */
function numbers(shape, salt, scale = 1) {
  return Array.from({ length: product(shape) }, (_, i) => Math.round((((i * 37 + salt * 13 + 7) % 97 - 48) * 2 + 1) * scale) / 100);
}

const short = (values) => Array.from(values, (value) => Number(value.toPrecision(7)));

// ---------------------------------------------------------------------------------------------------------- one case
/** options: inputs (their values), rows, mode ("training" or, without gradients, "inference", where that makes a difference),
    names (of weights), integers (inputs have no gradient). */
function add(kind, layer, shapes, written = {}, options = {}) {
  const rows = options.rows ?? ROWS;
  const training = options.mode === "training";
  const single = shapes.length === 1;
  const values = options.inputs ?? shapes.map((shape, at) => numbers([rows, ...shape], 3 + 5 * at));
  const xs = shapes.map((shape, at) => tf.variable(tf.tensor(values[at], [rows, ...shape]), true));
  const run = () => layer.apply(single ? xs[0] : xs, { training });
  run();
  const weightValues = layer.weights.map((weight, at) => {
    const drawn = numbers(weight.shape, 11 + 7 * at);
    return weight.name.includes("moving_variance") ? drawn.map((value) => Math.round(100 * (1 + value / 2)) / 100) : drawn;
  });
  const set = () => layer.setWeights(weightValues.map((value, at) => tf.tensor(value, layer.weights[at].shape)));
  set();
  const y = run();
  const after = layer.weights.filter((weight) => !weight.trainable).map((weight) => weight.read().dataSync());
  const g = numbers(y.shape, 41);
  const gTensor = tf.tensor(g, y.shape);
  const inputs = options.integers || options.mode === "inference" ? [] : xs;
  const weights = layer.weights.map((weight) => weight.read());
  const variables = [...inputs, ...weights.filter((_, at) => layer.trainable && layer.weights[at].trainable)];

  let gradients = null;
  if (variables.length > 0) {
    try {
      set();
      const { grads } = tf.variableGrads(() => tf.sum(tf.mul(run(), gTensor)), variables);
      gradients = variables.map((variable) => grads[variable.name].dataSync());
    } catch (error) {
      leftOut.push(`${kind} ${JSON.stringify(written)}: no gradient: ${error.message.split("\n")[0].slice(0, 100)}`);
    }
  }
  const loss = () => run().dataSync().reduce((sum, value, i) => sum + value * g[i], 0);
  const trusted = gradients === null ? [] : variables.map((variable, at) => agrees(variable, gradients[at], loss));
  trusted.forEach((good, at) => {
    if (!good)
      leftOut.push(`${kind} ${JSON.stringify(written)}: the gradient of ${at < inputs.length ? "input" : "weight"} ${at} contradicts the forward pass`);
  });
  const gradientOf = (variable) => {
    const at = variables.indexOf(variable);
    return at >= 0 && gradients !== null && trusted[at] ? { gradient: short(gradients[at]) } : {};
  };

  const names = options.names ?? layer.weights.map((weight) => weight.originalName.split("/").pop());
  cases.push({
    kind,
    arguments: written,
    ...(options.mode ? { mode: options.mode } : {}),
    inputs: shapes.map((shape, at) => ({ shape, values: values[at], ...gradientOf(xs[at]) })),
    weights: names.map((name, at) => ({ name, shape: layer.weights[at].shape, values: weightValues[at], ...gradientOf(weights[at]) })),
    ...(training && after.length > 0 ? { after: Object.fromEntries(names.filter((_, at) => !layer.weights[at].trainable).map((name, at) => [name, short(after[at])])) } : {}),
    outputShape: y.shape.slice(1),
    output: short(y.dataSync()),
    outputGradient: g,
  });
}

/** Central differences of the layer's own pass; float32 allows no more than a glance, which wrong factors do not survive. */
function agrees(variable, gradient, loss) {
  const values = Array.from(variable.dataSync());
  const largest = Math.max(...gradient.map(Math.abs), 1e-3);
  const put = (moved) => tf.tidy(() => variable.assign(tf.tensor(moved, variable.shape)));
  let good = true;
  for (let i = 0; i < values.length && good; i++) {
    const width = 0.004;
    const moved = values.slice();
    moved[i] = values[i] + width;
    put(moved);
    const high = loss();
    moved[i] = values[i] - width;
    put(moved);
    const low = loss();
    good = Math.abs((high - low) / (2 * width) - gradient[i]) <= 0.02 * largest + 1e-3;
  }
  put(values);
  return good;
}

const ACTIVATIONS = { relu: "Relu", sigmoid: "Sigmoid", tanh: "Tanh", softmax: "Softmax", elu: "Elu", selu: "Selu", relu6: "Relu6", gelu: "Gelu", swish: "Silu",
  softplus: "Softplus", softsign: "Softsign", mish: "Mish", logSoftmax: "LogSoftmax", linear: "Linear" };
const PADDINGS = { same: "Same", valid: "Valid" };
const activated = (name) => name ? { activation: ACTIVATIONS[name] } : {};
const biased = (useBias) => useBias === false ? { UseBias: false } : {};

// ---------------------------------------------------------------------------------------------------------- dense, activations
for (const [shape, units, activation, useBias] of [[[5], 3], [[4, 6], 5, "tanh"], [[2, 3, 4], 2, "relu", false], [[7], 4, "softmax"], [[1], 9, "gelu"], [[3, 1], 3, "elu", false]])
  add("Dense", tf.layers.dense({ units, activation, useBias }), [shape], { units, ...activated(activation), ...biased(useBias) });
for (const activation of Object.keys(ACTIVATIONS))
  add("Activation", tf.layers.activation({ activation }), [[3, 5]], { function: ACTIVATIONS[activation] });
for (const [shape, alpha] of [[[7], 0.3], [[3, 5], 0.1], [[2, 3, 2], 0.55], [[9], 0]])
  add("LeakyReLU", tf.layers.leakyReLU({ alpha }), [shape], alpha === 0.3 ? {} : { negativeSlope: alpha });
for (const shape of [[7], [3, 5], [2, 3, 2], [9]])
  add("ELU", tf.layers.elu(), [shape]);
for (const [shape, theta] of [[[7], 1], [[3, 5], 0.5], [[2, 3, 2], 0], [[9], 0.2]])
  add("ReLU", tf.layers.thresholdedReLU({ theta }), [shape], { Threshold: theta });
for (const [shape, maxValue] of [[[7], null], [[3, 5], 0.5], [[2, 3, 2], 0.12]])
  add("ReLU", tf.layers.reLU({ maxValue }), [shape], maxValue === null ? {} : { MaxValue: maxValue });
for (const [shape, sharedAxes] of [[[7], null], [[3, 4], [1]], [[2, 3, 2], [1, 2]], [[2, 3, 2], [2]], [[3, 3], null]])
  add("PReLU", tf.layers.prelu({ sharedAxes }), [shape], sharedAxes ? { SharedAxes: sharedAxes } : {});
for (const [shape, axis] of [[[7], -1], [[3, 4], -1], [[2, 3, 5], -1], [[2, 2, 3], 3]])
  add("Softmax", tf.layers.softmax({ axis }), [shape], axis === -1 ? {} : { Axis: axis });
for (const [scale, offset] of [[0.5, 0], [2, -1], [1 / 255, 0.25], [-3, 0.1]])
  add("Rescaling", tf.layers.rescaling({ scale, offset }), [[3, 4]], { scale, ...(offset ? { offset } : {}) });
for (const [kind, make] of [["Dropout", (rate) => tf.layers.dropout({ rate })], ["GaussianDropout", (rate) => tf.layers.gaussianDropout({ rate })],
  ["AlphaDropout", (rate) => tf.layers.alphaDropout({ rate })], ["SpatialDropout1D", (rate) => tf.layers.spatialDropout1d({ rate })]])
  for (const [shape, rate] of [[[3, 4], 0.5], [[1, 3], 0.1], [[5, 2], 0.9], [[4, 1], 0.25]])
    add(kind, make(rate), [shape], { rate }, { mode: "inference" });
for (const [shape, stddev] of [[[3, 4], 0.5], [[7], 0.1], [[2, 3, 2], 1], [[1], 0.25]])
  add("GaussianNoise", tf.layers.gaussianNoise({ stddev }), [shape], { standardDeviation: stddev }, { mode: "inference" });

// ---------------------------------------------------------------------------------------------------------- convolutions
function convolution(kind, make, shape, { filters, k, s = 1, d = 1, p = "valid", activation, useBias, depthMultiplier }) {
  const names = kind.startsWith("Depthwise") ? ["kernel", "bias"] : undefined;
  const layer = make({ filters, kernelSize: k, strides: s, dilationRate: d, padding: p, activation, useBias, ...(depthMultiplier ? { depthMultiplier } : {}) });
  add(kind, layer, [shape], {
    ...(filters ? { filters } : {}), kernel: k, ...activated(activation), ...(p === "same" ? { padding: PADDINGS[p] } : {}),
    ...(Array.isArray(s) ? { StridesByAxis: s } : s > 1 ? { Strides: s } : {}), ...(Array.isArray(d) ? { DilationRateByAxis: d } : d > 1 ? { DilationRate: d } : {}),
    ...biased(useBias), ...(depthMultiplier > 1 ? { DepthMultiplier: depthMultiplier } : {}),
  }, { names: names && useBias === false ? ["kernel"] : names });
}

for (const [shape, options] of [[[7, 2], { filters: 3, k: 3 }], [[8, 3], { filters: 2, k: 4, s: 2, p: "same" }], [[9, 2], { filters: 2, k: 2, s: 3, p: "same", activation: "tanh" }],
  [[7, 2], { filters: 2, k: 3, d: 2, p: "same" }], [[5, 1], { filters: 4, k: 5, useBias: false }]])
  convolution("Conv1D", tf.layers.conv1d, shape, options);
for (const [shape, options] of [[[5, 4, 2], { filters: 3, k: 3, p: "same" }], [[5, 6, 2], { filters: 2, k: [2, 4], p: "same", s: 2 }], [[7, 5, 1], { filters: 2, k: [4, 3], s: [3, 2] }],
  [[5, 5, 2], { filters: 2, k: 3, d: 2, p: "same", activation: "sigmoid" }], [[4, 3, 3], { filters: 2, k: 1, s: 2, p: "same", useBias: false }], [[6, 5, 1], { filters: 3, k: [1, 5], p: "same", s: [2, 1], activation: "elu" }]])
  convolution("Conv2D", tf.layers.conv2d, shape, options);
for (const [shape, options] of [[[3, 3, 2, 2], { filters: 2, k: 2 }], [[3, 2, 4, 1], { filters: 2, k: 3, p: "same", s: [1, 1, 2] }], [[2, 3, 5, 1], { filters: 1, k: [1, 2, 4], p: "same", s: [1, 2, 2], activation: "tanh" }],
  [[3, 3, 3, 1], { filters: 2, k: [2, 3, 1], s: [2, 1, 1], useBias: false }]])
  convolution("Conv3D", tf.layers.conv3d, shape, options);
for (const [shape, options] of [[[2, 3, 2], { filters: 2, k: 3 }], [[2, 3, 2], { filters: 2, k: 3, s: 2, p: "same" }], [[3, 2, 1], { filters: 3, k: 4, s: 2, p: "same", activation: "sigmoid" }],
  [[2, 2, 2], { filters: 1, k: 2, s: 3 }], [[2, 3, 2], { filters: 2, k: [2, 5], s: [1, 3], p: "same", useBias: false }], [[3, 3, 1], { filters: 2, k: [5, 2], p: "same" }]])
  convolution("Conv2DTranspose", tf.layers.conv2dTranspose, shape, options);
for (const [shape, options] of [[[2, 2, 2, 1], { filters: 2, k: 2 }], [[2, 1, 2, 2], { filters: 1, k: 3, s: 2, p: "same" }], [[1, 2, 3, 1], { filters: 2, k: [1, 3, 2], s: [1, 2, 1], activation: "tanh" }],
  [[2, 2, 1, 1], { filters: 2, k: [2, 4, 3], s: [1, 2, 3], p: "same", useBias: false }]])
  convolution("Conv3DTranspose", tf.layers.conv3dTranspose, shape, options);
for (const [shape, options] of [[[5, 4, 2], { k: 3, p: "same", depthMultiplier: 1 }], [[6, 5, 2], { k: [2, 3], s: 2, p: "same", depthMultiplier: 2 }], [[4, 5, 3], { k: 2, depthMultiplier: 1, activation: "tanh" }],
  [[5, 5, 1], { k: [4, 2], s: 2, depthMultiplier: 3, useBias: false }], [[5, 6, 2], { k: 3, d: 2, p: "same", depthMultiplier: 1 }]]) {
  if (options.d === undefined)
    convolution("DepthwiseConv2D", tf.layers.depthwiseConv2d, shape, options);
  convolution("SeparableConv2D", tf.layers.separableConv2d, shape, { filters: 3, ...options });
}

// ---------------------------------------------------------------------------------------------------------- windows
const POOLS = {
  1: [[[7, 3], 2], [[7, 2], 2, undefined, "same"], [[8, 3], 3, 2, "same"], [[6, 2], 4, 1, "same"], [[9, 1], 2, 3]],
  2: [[[6, 5, 2], [2, 2]], [[5, 3, 2], [2, 2], undefined, "same"], [[5, 4, 2], [3, 2], [2, 1], "same"], [[4, 6, 1], [2, 3], [1, 1]], [[7, 5, 1], [3, 4], [3, 2], "same"]],
  3: [[[4, 4, 2, 1], [2, 2, 2]], [[3, 4, 3, 2], [1, 2, 2], undefined, "same"], [[3, 2, 4, 1], [2, 2, 3], [1, 2, 2], "same"], [[2, 3, 4, 2], [2, 1, 2], [1, 1, 1]]],
};
const POOL_LAYERS = { MaxPooling1D: tf.layers.maxPooling1d, MaxPooling2D: tf.layers.maxPooling2d, MaxPooling3D: tf.layers.maxPooling3d,
  AveragePooling1D: tf.layers.averagePooling1d, AveragePooling2D: tf.layers.averagePooling2d, AveragePooling3D: tf.layers.averagePooling3d };
for (const [kind, make] of Object.entries(POOL_LAYERS))
  for (const [shape, poolSize, strides, padding] of POOLS[kind.at(-2)])
    add(kind, make({ poolSize, ...(strides ? { strides } : {}), padding: padding ?? "valid" }), [shape],
      { poolSize, ...(padding ? { padding: PADDINGS[padding] } : {}), ...(Array.isArray(strides) ? { StridesByAxis: strides } : strides ? { Strides: strides } : {}) });
const GLOBAL = { GlobalAveragePooling1D: tf.layers.globalAveragePooling1d, GlobalMaxPooling1D: tf.layers.globalMaxPooling1d,
  GlobalAveragePooling2D: () => tf.layers.globalAveragePooling2d({}), GlobalMaxPooling2D: () => tf.layers.globalMaxPooling2d({}) };
for (const [kind, make] of Object.entries(GLOBAL))
  for (const shape of kind.endsWith("1D") ? [[5, 3], [1, 4], [7, 1], [4, 9]] : [[3, 4, 3], [5, 1, 2], [1, 1, 7], [2, 5, 1]])
    add(kind, make({}), [shape]);

// ---------------------------------------------------------------------------------------------------------- borders, order
for (const [shape, size] of [[[3, 2, 3], [2, 2]], [[2, 3, 1], [3, 2]], [[1, 5, 2], [1, 3]], [[3, 3, 2], [2, 1]]])
  add("UpSampling2D", tf.layers.upSampling2d({ size }), [shape], { size });
for (const [t, b, l, r] of [[1, 1, 1, 1], [0, 2, 1, 0], [2, 0, 0, 3], [0, 0, 2, 1]]) {
  const sides = { top: t, bottom: b, left: l, right: r };
  add("Cropping2D", tf.layers.cropping2D({ cropping: [[t, b], [l, r]] }), [[5, 6, 2]], sides);
  add("ZeroPadding2D", tf.layers.zeroPadding2d({ padding: [[t, b], [l, r]] }), [[2, 3, 2]], sides);
}
for (const [shape, dims] of [[[3, 4], [2, 1]], [[2, 3, 4], [3, 1, 2]], [[2, 3, 4], [2, 1, 3]], [[2, 1, 3, 2], [4, 3, 2, 1]]])
  add("Permute", tf.layers.permute({ dims }), [shape], { dims });
for (const [shape, target] of [[[12], [3, 4]], [[4, 6], [2, 3, 4]], [[2, 3, 4], [-1, 6]], [[3, 5], [15]]])
  add("Reshape", tf.layers.reshape({ targetShape: [...target] }), [shape], { sizes: [...target] });
for (const [features, n] of [[5, 3], [1, 4], [7, 1], [3, 6]])
  add("RepeatVector", tf.layers.repeatVector({ n }), [[features]], { n });
for (const shape of [[3, 4], [2, 3, 4], [1, 7], [2, 1, 3, 2]])
  add("Flatten", tf.layers.flatten(), [shape]);

// ---------------------------------------------------------------------------------------------------------- normalisation
const AVERAGES = ["gamma", "beta", "moving_mean", "moving_variance"];
for (const [shape, config, written] of [[[6], {}, {}], [[3, 4], { momentum: 0.8, epsilon: 1e-2 }, { Momentum: 0.8, Epsilon: 1e-2 }], [[2, 3, 3], {}, {}], [[5, 1], { momentum: 0.5 }, { Momentum: 0.5 }]]) {
  add("BatchNormalization", tf.layers.batchNormalization(config), [shape], written, { mode: "training", rows: 5, names: AVERAGES });
  // Frozen: by its moving averages, while what lies before it learns.
  add("BatchNormalization", tf.layers.batchNormalization({ ...config, trainable: false }), [shape], { ...written, Trainable: false }, { rows: 3, names: AVERAGES });
}
add("BatchNormalization", tf.layers.batchNormalization({ scale: false, trainable: false }), [[3, 2]], { Scale: false, Trainable: false }, { names: AVERAGES.slice(1) });
add("BatchNormalization", tf.layers.batchNormalization({ center: false, trainable: false }), [[3, 2]], { Center: false, Trainable: false }, { names: ["gamma", ...AVERAGES.slice(2)] });
for (const [shape, config, written] of [[[7], {}, {}], [[3, 5], { epsilon: 0.1 }, { Epsilon: 0.1 }], [[2, 3, 4], { axis: [2, 3] }, { Axes: [2, 3] }], [[2, 3, 4], { scale: false }, { Scale: false }],
  [[3, 4], { center: false, scale: false }, { Center: false, Scale: false }]])
  add("LayerNormalization", tf.layers.layerNormalization(config), [shape], written);

// ---------------------------------------------------------------------------------------------------------- sequences
for (const [steps, inputDim, outputDim] of [[[4], 5, 3], [[7], 3, 1], [[1], 2, 4], [[6], 9, 2]])
  add("Embedding", tf.layers.embedding({ inputDim, outputDim }), [steps], { inputDim, outputDim },
    { integers: true, inputs: [Array.from({ length: ROWS * product(steps) }, (_, i) => (i * 5 + 1) % inputDim)] });

const CELLS = { SimpleRNN: tf.layers.simpleRNN, LSTM: tf.layers.lstm, GRU: tf.layers.gru };
for (const [kind, make] of Object.entries(CELLS))
  for (const { steps = 4, features = 2, units = 3, merge, ...more } of [{}, { returnSequences: true }, { goBackwards: true }, { goBackwards: true, returnSequences: true, steps: 5 }, { useBias: false, activation: "relu" },
    { steps: 2, features: 1, units: 1 }, { merge: "concat" }, { merge: "concat", returnSequences: true }, { merge: "sum", returnSequences: true, units: 2 }, { merge: "mul", units: 2 }, { merge: "ave", returnSequences: true, units: 2 }, { merge: "ave", units: 2, useBias: false }]) {
    const gates = kind === "SimpleRNN" ? {} : { recurrentActivation: "sigmoid", ...(kind === "GRU" ? { resetAfter: false } : {}) };
    const inner = make({ units, ...gates, ...more });
    const own = more.useBias === false ? ["kernel", "recurrent_kernel"] : ["kernel", "recurrent_kernel", "bias"];
    const modes = { concat: "Concatenate", sum: "Sum", mul: "Multiply", ave: "Average" };
    add(kind, merge ? tf.layers.bidirectional({ layer: inner, mergeMode: merge }) : inner, [[steps, features]],
      { units, ...activated(more.activation), ...(more.returnSequences ? { ReturnSequences: true } : {}), ...(more.goBackwards ? { GoBackwards: true } : {}), ...biased(more.useBias),
        ...(kind === "GRU" ? { ResetAfter: false } : {}), ...(merge ? { Bidirectional: true, ...(merge === "concat" ? {} : { MergeMode: modes[merge] }) } : {}) },
      { names: merge ? [...own.map((name) => "forward_" + name), ...own.map((name) => "backward_" + name)] : own });
  }

// ---------------------------------------------------------------------------------------------------------- merges
const others = (shapes) => ({ layers: shapes.slice(1).map((_, at) => "other_" + (at + 1)) });
for (const [kind, make] of [["Add", tf.layers.add], ["Multiply", tf.layers.multiply], ["Average", tf.layers.average], ["Maximum", tf.layers.maximum], ["Minimum", tf.layers.minimum]])
  for (const shapes of [[[5], [5]], [[3, 4], [3, 4], [3, 4]], [[2, 3, 2], [1, 1, 2]], [[3, 1], [1, 4]]])
    add(kind, make(), shapes, others(shapes));
for (const [shapes, axis] of [[[[5], [3]]], [[[3, 2], [3, 4], [3, 1]]], [[[2, 3, 2], [4, 3, 2]], 1], [[[2, 3, 2], [2, 1, 2]], 2], [[[2, 2, 2], [2, 2, 3]], 3]])
  add("Concatenate", tf.layers.concatenate(axis ? { axis } : {}), shapes, { ...others(shapes), ...(axis ? { Axis: axis } : {}) });
for (const [shapes, axes, normalize] of [[[[5], [5]], -1], [[[4], [4]], 1, true], [[[3, 4], [2, 4]], 2], [[[4, 3], [2, 4]], [1, 2]], [[[3, 2], [3, 2]], 1, true], [[[3, 4], [4]], [2, 1]]])
  add("Dot", tf.layers.dot({ axes, normalize: normalize ?? false }), shapes, { ...others(shapes), Axes: Array.isArray(axes) ? axes : [axes], ...(normalize ? { Normalize: true } : {}) });

// ---------------------------------------------------------------------------------------------------------- file
const file = path.join(__dirname, "keras_golden.json");
const head = { oracle: `TensorFlow.js ${tf.version.tfjs} (layers ${tf.version["tfjs-layers"]}), cpu, float32`, madeBy: "node tests/golden/make_keras_golden.js" };
fs.writeFileSync(file, "{" + Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},\n`).join("") +
  '"cases":[\n' + cases.map((item) => JSON.stringify(item)).join(",\n") + "\n]}\n");
console.log(cases.length, fs.statSync(file).size);
console.log(leftOut.join("\n"));
