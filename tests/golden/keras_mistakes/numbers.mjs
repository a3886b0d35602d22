// Sizes, rates and choices that a layer cannot have.
export const mistakes = [
  {
    mistake: "NoUnits",
    title: "A layer of no units",
    remark: "A good message: the argument, the rule and the value.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 0, activation: "relu" }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ComputedSize",
    title: "A size that whole numbers divide down to 0",
    targets: [10],
    keras(tf) {
      const side = 28;
      const model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [28, 28, 1] }),
        tf.layers.dense({ units: Math.floor(side / 32) }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "NegativeFilters",
    title: "Filters of a negative number",
    remark: "A good message: the argument, the rule and the value.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: -8, kernelSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "NoStep",
    title: "A window that does not move",
    remark: "Found early, but at the layer behind it, and the message speaks of what followed.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3, strides: 0 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "BatchInTheInput",
    title: "The batch written into the input",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [-1, 28, 28, 1] }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "EmbeddingWithoutWords",
    title: "An embedding of no words",
    remark: "A good message: the argument, the rule and the value.",
    targets: [1],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.embedding({ inputShape: [20], inputDim: 0, outputDim: 16 }),
        tf.layers.lstm({ units: 8 }),
        tf.layers.dense({ units: 1 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "EmbeddingBehindNormalization",
    title: "An embedding of what is no word any more",
    async keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.layerNormalization({ inputShape: [20] }),
        tf.layers.embedding({ inputDim: 1000, outputDim: 16 }),
        tf.layers.lstm({ units: 8 }),
        tf.layers.dense({ units: 1 }),
      ] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const words = tf.range(0, 40).reshape([2, 20]);
      const history = await model.fit(words, tf.ones([2, 1]), { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "DropoutInPercent",
    title: "A dropout in percent",
    keras3: "Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=20",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32 }),
        tf.layers.dropout({ rate: 20 }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "MomentumAboveOne",
    title: "A momentum in percent",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32 }),
        tf.layers.batchNormalization({ momentum: 99 }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "NegativeNoise",
    title: "Noise of a negative deviation",
    keras3: "Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: stddev=-0.1",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.gaussianNoise({ inputShape: [64], stddev: -0.1 }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "NegativePenalty",
    title: "A penalty that rewards",
    keras3: "Invalid value for argument l2: expected a non-negative float.Received: l2=-0.0001",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32, kernelRegularizer: tf.regularizers.l2({ l2: -1e-4 }) }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "PermutedTwice",
    title: "An axis that is put in two places",
    remark: "A good message: the argument, the rule and the value.",
    targets: [8],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.permute({ inputShape: [12, 4], dims: [1, 1] }),
        tf.layers.lstm({ units: 8 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "PermuteOfTooFewAxes",
    title: "An axis that is forgotten in a permutation",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.permute({ inputShape: [28, 28, 3], dims: [2, 1] }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "KernelOfThreeSizes",
    title: "A window of three sizes over two axes",
    remark: "A good message: the argument, the rule and the value.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 3], filters: 8, kernelSize: [3, 3, 3] }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "StepAndDilation",
    title: "A step and a dilation at once",
    remark: "The message is clear; the layer can be made and called before it comes.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3, strides: 2, dilationRate: 2 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "NormsTheWrongWayRound",
    title: "A least norm above the largest",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32, kernelConstraint: tf.constraints.minMaxNorm({ minValue: 2, maxValue: 1 }) }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "OrthogonalBias",
    title: "An orthogonal vector",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32, biasInitializer: "orthogonal" }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "MisspeltActivation",
    title: "An activation whose name is misspelt",
    remark: "In TypeScript, activations are a union of literals, and the compiler marks this while it is typed.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 32, activation: "rellu" }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
];
