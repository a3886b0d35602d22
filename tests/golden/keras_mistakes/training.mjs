// Data, targets and settings that do not suit the model.
export const mistakes = [
  {
    mistake: "PicturesForAVector",
    title: "Pictures given to a model of vectors",
    async keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [784], units: 32, activation: "relu" }),
        tf.layers.dense({ units: 784, activation: "sigmoid" }),
      ] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const images = tf.ones([2, 28, 28, 1]);
      const history = await model.fit(images, images, { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "CodeForThePictures",
    title: "Pictures given to the decoder in place of codes",
    keras(tf) {
      const decoder = tf.sequential({ layers: [tf.layers.dense({ inputShape: [32], units: 784, activation: "sigmoid" })] });
      decoder.predict(tf.ones([2, 784]));
      return { model: decoder };
    },
  },
  {
    mistake: "ClassesWithoutTargets",
    title: "A classifier trained to give back its pictures",
    async keras(tf) {
      const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [784], units: 10, activation: "softmax" })] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const images = tf.ones([2, 784]);
      const history = await model.fit(images, images, { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "TargetsOfAnotherShape",
    title: "Vectors as targets of a model that gives pictures",
    async keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 4, kernelSize: 3, padding: "same", activation: "relu" }),
        tf.layers.conv2d({ filters: 1, kernelSize: 3, padding: "same" }),
      ] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const images = tf.ones([2, 28, 28, 1]);
      const history = await model.fit(images, images.reshape([2, 784]), { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "CrossentropyOfALinearOutput",
    title: "The cross-entropy of an output that is no probability",
    loss: "binaryCrossentropy",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [784], units: 32, activation: "relu" }),
        tf.layers.dense({ units: 784 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "RowsOfAnotherWidth",
    title: "Rows of another width, read while the program runs",
    async keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [8], units: 3 }),
        tf.layers.dense({ units: 8 }),
      ] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const rows = tf.tensor2d([[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13, 14]]);
      const history = await model.fit(rows, rows, { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "FewerTargetsThanInputs",
    title: "Fewer targets than inputs",
    remark: "A good message; nothing can be said earlier about data that are made while the program runs.",
    async keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [8], units: 3 }),
        tf.layers.dense({ units: 8 }),
      ] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const history = await model.fit(tf.ones([4, 8]), tf.ones([3, 8]), { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "WordBeyondTheVocabulary",
    title: "A word beyond the vocabulary",
    remark: "So on the processor; on a graphics card, TensorFlow.js checks in its debug mode only.",
    async keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.embedding({ inputShape: [3], inputDim: 10, outputDim: 4 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 3 }),
      ] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const words = tf.tensor2d([[1, 2, 10], [4, 5, 6]]);
      const history = await model.fit(words, words, { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "BatchesOfNothing",
    title: "Batches of no samples",
    async keras(tf) {
      const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [8], units: 8 })] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const history = await model.fit(tf.ones([4, 8]), tf.ones([4, 8]), { batchSize: 0, verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "EverythingForValidation",
    title: "All samples kept for validation",
    async keras(tf) {
      const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [8], units: 8 })] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const history = await model.fit(tf.ones([4, 8]), tf.ones([4, 8]), { validationSplit: 1, verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "NegativeLearningRate",
    title: "A learning rate below 0",
    async keras(tf) {
      const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [8], units: 8 })] });
      model.compile({ optimizer: tf.train.adam(-0.001), loss: "meanSquaredError" });
      const history = await model.fit(tf.ones([4, 8]), tf.ones([4, 8]), { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "PicturesOf255",
    title: "Pictures from 0 to 255 where 0 to 1 was meant",
    remark: "Nobody finds it. A loss below 0 can give it away.",
    async keras(tf) {
      const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [8], units: 8, activation: "sigmoid" })] });
      model.compile({ optimizer: "adam", loss: "binaryCrossentropy" });
      const images = tf.fill([4, 8], 255);
      const history = await model.fit(images, images, { verbose: 0 });
      return { model, history };
    },
  },
  {
    mistake: "DataWithAHole",
    title: "A value that is not a number among the data",
    async keras(tf) {
      const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [2], units: 2 })] });
      model.compile({ optimizer: "adam", loss: "meanSquaredError" });
      const rows = tf.tensor2d([[1, 2], [NaN, 4]]);
      const history = await model.fit(rows, rows, { verbose: 0 });
      return { model, history };
    },
  },
];
